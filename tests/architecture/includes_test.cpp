// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <QTest>

#include "support/register_test.h"

namespace holdfast::tests {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> floors{"base",   "numeric", "table",    "sources", "recipe", "join",      "explore", "learn",
                                      "search", "explain", "segments", "report",  "study",  "workbench", "output"};

struct Include
{
    std::string file;  // relative to the repository
    std::string path;  // as written
    bool quoted = false;
};

std::vector<fs::path> sourcesUnder(const std::string& folder)
{
    std::vector<fs::path> found;
    const fs::path top = fs::path(HOLDFAST_SOURCE_DIR) / folder;
    if (!fs::exists(top))
        return found;
    for (const auto& entry : fs::recursive_directory_iterator(top))
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string repositoryPath(const fs::path& path) { return fs::relative(path, HOLDFAST_SOURCE_DIR).generic_string(); }

std::vector<Include> includesUnder(const std::string& folder)
{
    static const std::regex line(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> found;
    for (const fs::path& path : sourcesUnder(folder)) {
        std::ifstream in(path);
        std::string text;
        std::smatch match;
        while (std::getline(in, text))
            if (std::regex_search(text, match, line))
                found.push_back({repositoryPath(path), match[2], match[1] == "\""});
    }
    return found;
}

// "app/pages/data/data_page.cpp" -> {"app", "pages", "data", "data_page.cpp"}
std::vector<std::string> parts(const std::string& path)
{
    std::vector<std::string> result;
    std::stringstream stream(path);
    for (std::string part; std::getline(stream, part, '/');)
        result.push_back(part);
    return result;
}

int floorOf(const std::string& module)
{
    const auto found = std::find(floors.begin(), floors.end(), module);
    return found == floors.end() ? -1 : static_cast<int>(found - floors.begin());
}

bool isQt(const std::string& path)
{
    static const std::regex qt(R"(^(Qt|Q[A-Z]|q[a-z]+\.h|qcustomplot))");
    return std::regex_search(path, qt);
}

void report(const std::set<std::string>& bad)
{
    for (const std::string& line : bad)
        qWarning("%s", line.c_str());
    QVERIFY2(bad.empty(), "see the lines above");
}

// What a room of app may include from app; its own room always.
const std::map<std::string, std::set<std::string>> appRooms{
    {"messages", {}},
    {"settings", {"messages"}},
    {"store", {"messages", "settings"}},
    {"pdf", {"messages", "settings", "store"}},
    {"pages", {"messages", "settings", "store", "pdf"}},  // the report's page shows what the PDF will be
    {"batch", {"messages", "settings", "store", "pdf"}},
    {"window", {"messages", "settings", "store", "pages", "pdf"}},
    {"main", {"messages", "settings", "store", "pages", "pdf", "batch", "window"}},
};

}  // namespace

class TestIncludes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheSources()
    {
        QVERIFY(sourcesUnder("engine").size() > 20);
        QVERIFY(includesUnder("engine").size() > 50);
    }

    void engineLooksOnlyDown()
    {
        std::set<std::string> bad;
        for (const Include& include : includesUnder("engine")) {
            const int own = floorOf(parts(include.file).at(1));
            if (own < 0)
                bad.insert(include.file + " stands in a folder that is no floor");
            if (!include.quoted)
                continue;
            const std::string module = parts(include.path).front();
            const int other = floorOf(module);
            if (other < 0)
                bad.insert(include.file + " includes \"" + include.path + "\", which is no module of the engine");
            else if (other > own || (other == own && module != parts(include.file).at(1)))
                bad.insert(include.file + " includes upwards: " + include.path);
        }
        report(bad);
    }

    void engineKnowsNoQt()
    {
        std::set<std::string> bad;
        for (const Include& include : includesUnder("engine"))
            if (isQt(include.path))
                bad.insert(include.file + " includes " + include.path);
        report(bad);
    }

    void jsonStaysInTwoRooms()
    {
        std::set<std::string> bad;
        for (const std::string folder : {"engine", "widgets", "app"})
            for (const Include& include : includesUnder(folder))
                if (include.path.starts_with("nlohmann/") && !include.file.starts_with("engine/study/json/") &&
                    !include.file.starts_with("engine/output/json/"))
                    bad.insert(include.file + " includes " + include.path);
        report(bad);
    }

    void widgetsKnowNeitherStudyNorJobs()
    {
        std::set<std::string> bad;
        for (const Include& include : includesUnder("widgets")) {
            const std::string module = parts(include.path).front();
            if (module == "app" || module == "study" || module == "workbench" || module == "output")
                bad.insert(include.file + " includes " + include.path);
            if (parts(include.file).at(1) == "theme" && include.path.starts_with("widgets/") && !include.path.starts_with("widgets/theme/"))
                bad.insert(include.file + ": the theme stands below charts, controls and models: " + include.path);
        }
        report(bad);
    }

    void roomsOfTheAppLookOnlyDown()
    {
        std::set<std::string> bad;
        for (const Include& include : includesUnder("app")) {
            const std::vector<std::string> own = parts(include.file);
            const std::string room = own.size() == 2 ? "main" : own.at(1);
            if (appRooms.count(room) == 0) {
                bad.insert(include.file + " stands in a room that has no place in the order");
                continue;
            }
            const std::vector<std::string> other = parts(include.path);
            if (!include.quoted || other.front() != "app" || other.size() < 3)
                continue;
            if (other.at(1) != room && appRooms.at(room).count(other.at(1)) == 0)
                bad.insert(include.file + " includes " + include.path);
            if (room == "pages" && other.at(1) == "pages" && own.size() == 4 && other.size() == 4 && own.at(2) != other.at(2))
                bad.insert(include.file + ": pages do not know each other: " + include.path);
        }
        report(bad);
    }

    // Data files are read by `sources`; the engine writes to sinks; in app only store/save_file opens a file for writing.
    void filesAreOpenedInTheirRoomsOnly()
    {
        static const std::regex opens(R"(\bstd::(i|o)?fstream\b|\bfopen\b|\bQSaveFile\b|\bQTemporaryFile\b|[^\w]::open\()");
        std::set<std::string> bad;
        for (const std::string folder : {"engine", "widgets", "app"})
            for (const fs::path& path : sourcesUnder(folder)) {
                const std::string file = repositoryPath(path);
                if (file.starts_with("engine/sources/") || file.starts_with("app/store/save_file"))
                    continue;
                std::ifstream in(path);
                int number = 0;
                for (std::string text; std::getline(in, text);) {
                    ++number;
                    if (std::regex_search(text.substr(0, text.find("//")), opens))
                        bad.insert(file + ":" + std::to_string(number) + " opens a file: " + text);
                }
            }
        report(bad);
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestIncludes;
static const holdfast::tests::Registered<TestIncludes> registered;
#include "includes_test.moc"
