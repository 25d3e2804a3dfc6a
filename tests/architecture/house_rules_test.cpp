// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <QRegularExpression>
#include <QTest>

#include "support/register_test.h"

namespace holdfast::tests {
namespace {

namespace fs = std::filesystem;

std::string textOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> sources(std::initializer_list<const char*> folders)
{
    std::vector<fs::path> found;
    for (const char* folder : folders) {
        const fs::path top = fs::path(HOLDFAST_SOURCE_DIR) / folder;
        if (!fs::exists(top))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(top))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
                found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

class TestHouseRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFileNamesItsLicenceFirst()
    {
        for (const fs::path& path : sources({"engine", "widgets", "app", "tests"}))
            QVERIFY2(textOf(path).starts_with("// SPDX-License-Identifier: GPL-3.0-or-later\n"), path.c_str());
    }

    void noFileIsLongWithoutAReason()
    {
        int bad = 0;
        for (const fs::path& path : sources({"engine", "widgets", "app", "tests"})) {
            const std::string text = textOf(path);
            const auto lines = std::count(text.begin(), text.end(), '\n');
            const bool reason = text.substr(0, 600).find("// Long because: ") != std::string::npos;
            if (lines > 300 && !reason) {
                qWarning("%s: %d lines", path.c_str(), static_cast<int>(lines));
                ++bad;
            }
        }
        QCOMPARE(bad, 0);
    }

    void theShopsNamesStayInItsTables()
    {
        std::ifstream in(fs::path(HOLDFAST_SOURCE_DIR) / "tests/architecture/shop_names.txt");
        std::vector<std::string> names;
        for (std::string name; std::getline(in, name);)
            if (!name.empty())
                names.push_back(name);
        QVERIFY(names.size() > 5);
        for (const fs::path& path : sources({"engine", "widgets", "app"})) {
            const std::string text = textOf(path);
            for (const std::string& name : names)
                QVERIFY2(text.find(name) == std::string::npos, (path.string() + " names " + name).c_str());
        }
    }

    void nothingIsLeftUntranslated()
    {
        const fs::path folder = fs::path(HOLDFAST_SOURCE_DIR) / "translations";
        for (const char* name : {"holdfast_ru.ts", "holdfast_en.ts"}) {
            const std::string text = textOf(folder / name);
            QVERIFY2(!text.empty(), name);
            QVERIFY2(text.find("type=\"unfinished\"") == std::string::npos, name);
        }
    }

    void noUnfinishedWork()
    {
        const QRegularExpression words(QStringLiteral("\\b(TODO|FIXME|XXX)\\b"));
        for (const fs::path& path : sources({"engine", "widgets", "app"}))
            QVERIFY2(!QString::fromStdString(textOf(path)).contains(words), path.c_str());
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestHouseRules;
static const holdfast::tests::Registered<TestHouseRules> registered;
#include "house_rules_test.moc"
