// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/knowledge.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/check.h"
#include "base/text.h"
#include "output/json/sample_words_json.h"

namespace holdfast {

namespace {

QByteArray bytesOf(const QString& resource)
{
    QFile file(resource);
    HF_EXPECT(file.open(QIODevice::ReadOnly), "the program's resources are compiled in");
    return file.readAll();
}

std::vector<std::string> texts(const QJsonObject& object, const QString& key)
{
    std::vector<std::string> all;
    for (const QJsonValue& value : object[key].toArray())
        all.push_back(value.toString().toStdString());
    return all;
}

}  // namespace

Knowledge loadKnowledge()
{
    Knowledge knowledge;
    std::vector<DictionaryFiles> files;
    for (const QString& language : {QStringLiteral("ru_RU"), QStringLiteral("en_US")}) {
        const QString base = "/usr/share/hunspell/" + language;
        if (!QFileInfo::exists(base + ".aff") || !QFileInfo::exists(base + ".dic"))
            continue;
        files.push_back({(base + ".aff").toStdString(), (base + ".dic").toStdString()});
        knowledge.lexiconName += (knowledge.lexiconName.empty() ? "" : " ") + language.toStdString();
    }
    if (!files.empty())
        knowledge.lexicon = Lexicon(files);
    const QJsonObject words = QJsonDocument::fromJson(bytesOf(QStringLiteral(":/lexicon/role_words.json"))).object();
    knowledge.roleWords = {.target = texts(words, "target"),
                           .profit = texts(words, "profit"),
                           .consent = texts(words, "consent"),
                           .yes = texts(words, "yes"),
                           .event = texts(words, "event")};
    return knowledge;
}

bool saysDecline(const std::string& text)
{
    static const std::vector<std::string> parts =
        texts(QJsonDocument::fromJson(bytesOf(QStringLiteral(":/lexicon/role_words.json"))).object(), "decline");
    const std::string folded = caseFolded(text);
    const auto atWordStart = [&](std::size_t place) {
        const auto before = place == 0 ? ' ' : folded[place - 1];
        return static_cast<unsigned char>(before) < 0x80 && std::isalpha(static_cast<unsigned char>(before)) == 0;
    };
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
        for (std::size_t place = folded.find(part); place != std::string::npos; place = folded.find(part, place + 1))
            if (atWordStart(place))
                return true;
        return false;
    });
}

SampleWords sampleWords()
{
    const Result<SampleWords> words = readSampleWords(bytesOf(QStringLiteral(":/sample/words.json")).toStdString());
    HF_EXPECT(words.ok(), "the sample's words are whole");
    return words.value();
}

}  // namespace holdfast
