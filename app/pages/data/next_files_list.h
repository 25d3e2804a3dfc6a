// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>

#include <QScrollArea>
#include <QTimer>

#include "study/next_files.h"
#include "widgets/theme/number_format.h"

class QGridLayout;

namespace holdfast {

class Chip;

// The places of a study's files, each with the file that takes it, and below it what is not as before with its answer. Says what was
// answered; changes nothing itself.
class NextFilesList : public QScrollArea
{
    Q_OBJECT
public:
    struct Shown
    {
        std::vector<SourceSpec> sources;
        std::vector<std::string> paths;               // that may be chosen
        std::map<std::string, std::string> assigned;  // source's name → path
        NextFiles files;
    };

    NextFilesList(const NumberFormat& numbers, QWidget* parent);

    void setPlaces(Shown shown);  // later, while a list of choices is open

Q_SIGNALS:
    void fileChosen(const std::string& source, const std::string& path);  // empty: the present one stays
    // `column` and `value` are places in the source's file; no name: there is no such column.
    void columnChosen(const std::string& source, std::size_t column, const std::optional<std::string>& name);
    void kindChosen(const std::string& source, std::size_t column, bool asBefore);
    void valueChosen(const std::string& source, std::size_t value, const std::string& level);

private:
    void rebuild();
    void addSource(QGridLayout* grid, std::size_t place);
    void addColumn(QGridLayout* grid, std::size_t place, std::size_t file, std::size_t column);
    void addKind(QGridLayout* grid, std::size_t place, std::size_t file, std::size_t column);
    void addValue(QGridLayout* grid, std::size_t file, std::size_t value);

    Shown m_shown;
    QTimer m_later;
    NumberFormat m_numbers;
};

}  // namespace holdfast
