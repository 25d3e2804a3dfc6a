// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/data_scenes.h"

#include <array>
#include <string>

#include "app/store/save_file.h"

namespace holdfast {
namespace {

constexpr int kMessyRows = 240;
constexpr int kManyRows = 1'000'000;
constexpr std::array kTowns{"Тверь", "Омск", "Псков", "Уфа", "Пермь"};

// А … я of CP1251; all else is ASCII.
std::string inOldEncoding(const QString& text)
{
    std::string bytes;
    for (const QChar c : text)
        bytes += static_cast<char>(c.unicode() < 0x80 ? c.unicode() : c.unicode() - 0x410 + 0xC0);
    return bytes;
}

std::string messy()
{
    QString text =
        QStringLiteral("Отчет по клиентам за ноябрь 2026;;;;;\nсоставлен 21.11.2026;;;;;\n\nКод;Клиент;Город;Дата;Сумма;Телефон\n");
    for (int i = 0; i < kMessyRows; ++i) {
        const QString town = QString::fromUtf8(kTowns[static_cast<std::size_t>(i * 7 % 5)]);
        const QString sum =
            i == 100 ? QStringLiteral("уточнить") : QStringLiteral("%1 %2,%3").arg(1 + i % 9).arg(100 + i * 37 % 900).arg(10 + i % 80);
        text += QStringLiteral("%1;Клиент %2;%3;%4.11.2026;%5;+7 916 123-%6-%7%8\n")
                    .arg(1000 + i, 6, 10, QChar('0'))
                    .arg(i + 1)
                    .arg(i % 41 == 0 ? QString() : town)
                    .arg(i == 77 ? 31 : 1 + i % 28, 2, 10, QChar('0'))
                    .arg(sum)
                    .arg(10 + i % 90)
                    .arg(10 + i * 3 % 90)
                    .arg(i % 60 == 30 ? QStringLiteral(";лишнее") : QString());
    }
    return inOldEncoding(text + QStringLiteral("Итого;;;;1 204 551,20;\n* без возвратов;;;;;\n"));
}

std::string unclosed()
{
    std::string text = "id,name,note\n";
    for (int i = 1; i < 40; ++i)
        text += std::to_string(i) + (i == 12 ? ",Ann,\"called twice\n" : ",Ann,ok\n");
    return text;
}

std::string many()
{
    std::string text = "id,city,plan,visits,amount\n";
    constexpr std::array plans{"basic", "plus", "premium"};
    for (int i = 0; i < kManyRows; ++i) {
        const int mixed = static_cast<int>(static_cast<unsigned>(i) * 2654435761U >> 8U);
        text += std::to_string(100000 + i) + ',' + kTowns[static_cast<std::size_t>(mixed % 5)] + ',' +
                plans[static_cast<std::size_t>(mixed / 5 % 3)] + ',' + std::to_string(mixed % 23 * (mixed % 7)) + ',' +
                std::to_string(mixed % 9000) + '.' + std::to_string(10 + mixed % 90) + '\n';
    }
    return text;
}

}  // namespace

std::vector<DataScene> makeDataScenes(const QString& folder)
{
    std::vector<DataScene> scenes;
    const auto add = [&](const char* name, const std::string& bytes) {
        const QString path = folder + '/' + name + ".csv";
        if (saveFile(path.toStdString(), bytes).ok())
            scenes.push_back({name, path});
    };
    add("messy", messy());
    add("rejected", unclosed());
    add("million", many());
    return scenes;
}

}  // namespace holdfast
