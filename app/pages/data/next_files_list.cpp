// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/next_files_list.h"

#include <algorithm>
#include <filesystem>

#include <QApplication>
#include <QGridLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "app/pages/data/reading_card.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

QString useWord(const std::string& use)
{
    if (use == "key")
        return NextFilesList::tr("customer key");
    if (use == "target")
        return NextFilesList::tr("what we predict");
    if (use == "profit")
        return NextFilesList::tr("profit");
    if (use == "consent")
        return NextFilesList::tr("consent");
    if (use == "folds" || use == "holdout")
        return NextFilesList::tr("test part");
    if (use == "join")
        return NextFilesList::tr("joins the tables");
    if (use == "step")
        return NextFilesList::tr("a step of cleaning");
    if (use == "rule")
        return NextFilesList::tr("a rule");
    if (use == "segment")
        return NextFilesList::tr("a segment");
    return NextFilesList::tr("a feature of the models");
}

QString usesInWords(const std::vector<std::string>& uses)
{
    QStringList words;
    for (const std::string& use : uses)
        words << useWord(use);
    words.removeDuplicates();
    return words.isEmpty() ? NextFilesList::tr("nothing needs it") : words.join(", ");
}

QString valueWord(const RoleValue& value)
{
    const QString before = QString::fromStdString(value.before);
    if (value.role == "target")
        return NextFilesList::tr("Event: %1").arg(before);
    if (value.role == "consent")
        return NextFilesList::tr("Consent: %1").arg(before);
    return NextFilesList::tr("Test part: %1").arg(before);
}

QString fileOf(const std::string& path) { return QString::fromStdString(std::filesystem::path(path).filename().string()); }

QString text(const std::string& name) { return QString::fromStdString(name); }

bool isRenamed(const BoundColumn& column) { return !column.slot.now || column.slot.now->name != column.slot.before.name; }

void addRow(QGridLayout* grid, QWidget* left, QWidget* middle, QWidget* right)
{
    const int row = grid->rowCount();
    if (left != nullptr)
        grid->addWidget(left, row, 0);
    if (middle != nullptr)
        grid->addWidget(middle, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(right, row, 2);
}

QWidget* twoLines(const QString& first, const QString& second, QWidget* parent)
{
    auto* lines = new QWidget(parent);
    auto* column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(2));
    column->addWidget(makeLabel("strong", first, lines));
    column->addWidget(makeLabel("tiny", second, lines));
    return lines;
}

}  // namespace

NextFilesList::NextFilesList(const NumberFormat& numbers, QWidget* parent) : QScrollArea(parent), m_numbers(numbers)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_later.setSingleShot(true);
    m_later.setInterval(50);
    connect(&m_later, &QTimer::timeout, this, &NextFilesList::rebuild);
}

void NextFilesList::setPlaces(Shown shown)
{
    m_shown = std::move(shown);
    rebuild();
}

void NextFilesList::rebuild()
{
    if (QApplication::activePopupWidget() != nullptr) {  // nobody's list is closed under the pointer
        m_later.start();
        return;
    }
    m_later.stop();
    const QString focused = focusWidget() == nullptr ? QString() : focusWidget()->objectName();
    const int scrolled = verticalScrollBar()->value();
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, theme().px(12), 0);
    grid->setHorizontalSpacing(theme().px(16));
    grid->setVerticalSpacing(theme().px(8));
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 3);
    for (std::size_t i = 0; i < m_shown.sources.size(); ++i)
        addSource(grid, i);
    grid->setRowStretch(grid->rowCount(), 1);
    if (QWidget* before = takeWidget()) {  // it may hold the choice that is speaking just now
        before->deleteLater();
    }
    setWidget(content);
    if (auto* again = focused.isEmpty() ? nullptr : content->findChild<QWidget*>(focused))
        again->setFocus();
    verticalScrollBar()->setValue(scrolled);
}

void NextFilesList::addSource(QGridLayout* grid, std::size_t place)
{
    const SourceSpec& source = m_shown.sources[place];
    auto* choice = new Choice(qPrintable(QStringLiteral("nextFile%1").arg(place + 1)), this);
    QStringList words{tr("keep the present file")};
    int current = 0;
    const auto assigned = m_shown.assigned.find(source.name);
    for (const std::string& path : m_shown.paths) {
        words << fileOf(path);
        if (assigned != m_shown.assigned.end() && assigned->second == path)
            current = static_cast<int>(words.size()) - 1;
    }
    choice->setChoices(words, current);
    choice->setAccessibleName(tr("New file for %1").arg(fileOf(source.path)));
    connect(choice, &Choice::chosen, this, [this, name = source.name](int chosen) {
        Q_EMIT fileChosen(name, chosen == 0 ? std::string() : m_shown.paths[static_cast<std::size_t>(chosen) - 1]);
    });
    if (grid->rowCount() > 1)
        grid->addWidget(horizontalLine(this), grid->rowCount(), 0, 1, 3);
    addRow(grid, makeLabel("section", fileOf(source.path), this), nullptr, choice);
    const auto found =
        std::find_if(m_shown.files.begin(), m_shown.files.end(), [&](const BoundSource& each) { return each.source == source.name; });
    if (found == m_shown.files.end())
        return;
    const auto file = static_cast<std::size_t>(found - m_shown.files.begin());
    const auto same = std::count_if(found->columns.begin(), found->columns.end(),
                                    [](const BoundColumn& column) { return !isRenamed(column) && !column.slot.isRetyped(); });
    QString sum = tr("%n row(s)", nullptr, static_cast<int>(found->rows))
                      .replace(QString::number(found->rows), m_numbers.whole(static_cast<double>(found->rows))) +
                  ", " + tr("%n column(s) as before", nullptr, static_cast<int>(same));
    QStringList added;
    for (const KnownColumn& column : found->added())
        added << text(column.name);
    if (!added.isEmpty())
        sum += ". " + tr("New: %1").arg(added.join(", "));
    grid->addWidget(makeLabel("caption", sum, this), grid->rowCount(), 0, 1, 3);
    for (std::size_t i = 0; i < found->columns.size(); ++i) {
        if (isRenamed(found->columns[i]))
            addColumn(grid, place, file, i);
        if (found->columns[i].slot.isRetyped())
            addKind(grid, place, file, i);
    }
    for (std::size_t i = 0; i < found->values.size(); ++i)
        addValue(grid, file, i);
}

void NextFilesList::addColumn(QGridLayout* grid, std::size_t place, std::size_t file, std::size_t column)
{
    const BoundSource& bound = m_shown.files[file];
    const BoundColumn& shown = bound.columns[column];
    const QString name = shownName(shown.slot.before.name);
    const bool needed = !shown.uses.empty();
    const bool onlyFeature = shown.uses == std::vector<std::string>{"feature"};
    const bool missing = !shown.slot.now;
    auto* choice = new Choice(qPrintable(QStringLiteral("slot_%1_%2").arg(place + 1).arg(text(shown.slot.before.name))), this);
    choice->setAccessibleName(tr("Where “%1” is now").arg(name));
    std::vector<std::string> offered;
    if (!missing)
        offered.push_back(shown.slot.now->name);
    for (const KnownColumn& free : bound.added())
        offered.push_back(free.name);
    QStringList words{!needed || onlyFeature ? tr("go on without it") : tr("not there")};
    for (const std::string& each : offered)
        words << text(each);
    const bool open = missing && needed && !shown.without;
    choice->setChoices(words, !missing ? 1 : open && onlyFeature ? -1 : 0);
    choice->setPlaceholderText(tr("choose"));
    connect(choice, &Choice::chosen, this, [this, source = bound.source, column, offered](int chosen) {
        Q_EMIT columnChosen(source, column, chosen <= 0 ? std::nullopt : std::optional(offered[static_cast<std::size_t>(chosen) - 1]));
    });
    const Tone tone = !missing ? Tone::Stale : open ? Tone::Failed : Tone::Neutral;
    addRow(grid, twoLines(name, usesInWords(shown.uses), this), new Chip(tone, missing ? tr("missing") : tr("another name"), this), choice);
}

void NextFilesList::addKind(QGridLayout* grid, std::size_t place, std::size_t file, std::size_t column)
{
    const BoundColumn& shown = m_shown.files[file].columns[column];
    const QString name = shownName(shown.slot.before.name);
    const bool loses = shown.losses.value_or(0) > 0;
    auto* choice = new Choice(qPrintable(QStringLiteral("kind_%1_%2").arg(place + 1).arg(text(shown.slot.before.name))), this);
    choice->setAccessibleName(tr("How “%1” is read now").arg(name));
    QString before = tr("read as before: %1").arg(kindWord(*shown.slot.before.kind));
    if (loses)
        before += " (" + tr("%n value(s) lost", nullptr, static_cast<int>(*shown.losses)) + ")";
    choice->setChoices({before, tr("as it is now: %1").arg(kindWord(*shown.slot.now->kind))}, shown.asBefore ? 0 : 1);
    connect(choice, &Choice::chosen, this,
            [this, source = m_shown.files[file].source, column](int chosen) { Q_EMIT kindChosen(source, column, chosen == 0); });
    // below its new name, where it has one, the row needs no name of its own
    addRow(grid, isRenamed(shown) ? nullptr : twoLines(name, usesInWords(shown.uses), this),
           new Chip(loses && shown.asBefore ? Tone::Failed : Tone::Stale, tr("another kind"), this), choice);
}

void NextFilesList::addValue(QGridLayout* grid, std::size_t file, std::size_t place)
{
    const RoleValue& value = m_shown.files[file].values[place];
    QStringList news;
    for (const std::string& level : value.added)
        if (level != value.answer)
            news << text(level);
    if (value.answer == value.before && news.isEmpty())
        return;
    auto* choice = new Choice(qPrintable(QStringLiteral("value_%1").arg(text(value.role))), this);
    choice->setAccessibleName(tr("Which value means “%1” now").arg(text(value.before)));
    QStringList words;
    int current = -1;
    for (const std::string& level : value.levels) {
        words << text(level);
        if (level == value.answer)
            current = static_cast<int>(words.size()) - 1;
    }
    choice->setChoices(words, current);
    choice->setPlaceholderText(tr("choose"));
    connect(choice, &Choice::chosen, this, [this, source = m_shown.files[file].source, place, levels = value.levels](int chosen) {
        Q_EMIT valueChosen(source, place, levels[static_cast<std::size_t>(chosen)]);
    });
    const bool open = value.answer.empty();
    const QString chip = open ? tr("missing") : news.isEmpty() ? tr("written otherwise") : tr("new values");
    const QString second =
        news.isEmpty() ? tr("a value of “%1”").arg(shownName(value.column.name)) : tr("new values: %1").arg(news.join(", "));
    addRow(grid, twoLines(valueWord(value), second, this), new Chip(open ? Tone::Failed : Tone::Stale, chip, this), choice);
}

}  // namespace holdfast
