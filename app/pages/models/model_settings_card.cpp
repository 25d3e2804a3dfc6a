// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/model_settings_card.h"

#include <algorithm>
#include <array>

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/choice.h"
#include "app/pages/model_words.h"
#include "app/pages/models/finer_settings.h"
#include "app/pages/models/offered_values.h"
#include "app/pages/models/target_fields.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

constexpr double kGivesAway = 0.01;  // of AUC
constexpr std::array kTrials{0, 20, 50, 100, 200, 400};
constexpr std::array kFolds{3, 5, 10};
constexpr std::array kTestShares{0.0, 0.2, 0.25, 0.3, 0.4};

}  // namespace

ModelSettingsCard::ModelSettingsCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section")), m_target(new TargetFields), m_featuresLabel(makeLine("caption")),
      m_features(makeLine("caption-strong")), m_excluded(new QVBoxLayout), m_familiesLabel(makeLine("caption")),
      m_trialsLabel(makeLine("caption")), m_foldsLabel(makeLine("caption")), m_testLabel(makeLine("caption")),
      m_seedLabel(makeLine("caption")), m_trials(new Choice("trials")), m_folds(new Choice("folds")), m_test(new Choice("testShare")),
      m_seed(new QSpinBox), m_finer(new FinerSettings), m_keptLabel(makeLine("caption")), m_keptRows(new QVBoxLayout),
      m_search(new Button(ButtonKind::Plain, QStringLiteral("repeat")))
{
    column()->addWidget(m_title);
    column()->addWidget(m_target);
    auto* features = new QHBoxLayout;
    features->addWidget(m_featuresLabel);
    features->addStretch(1);
    features->addWidget(m_features);
    column()->addLayout(features);
    m_excluded->setSpacing(theme().px(4));
    column()->addLayout(m_excluded);
    column()->addWidget(horizontalLine());
    makeSettings();
    column()->addWidget(m_keptLabel);
    m_keptRows->setSpacing(theme().px(4));
    column()->addLayout(m_keptRows);
    column()->addStretch(1);
    m_search->setObjectName(QStringLiteral("search"));
    column()->addWidget(m_search);
}

void ModelSettingsCard::makeSettings()
{
    column()->addWidget(m_familiesLabel);
    for (const Family family : searchableFamilies()) {
        auto* box = new QCheckBox;
        box->setObjectName(QStringLiteral("family-%1").arg(QString::fromStdString(std::string(familyName(family)))));
        connect(box, &QCheckBox::clicked, this, [this, box] {
            std::vector<Family> chosen;
            const std::vector<Family> all = searchableFamilies();
            for (std::size_t i = 0; i < all.size(); ++i)
                if (m_families[i]->isChecked())
                    chosen.push_back(all[i]);
            if (chosen.empty())
                box->setChecked(true);  // one at least
            else
                Q_EMIT familiesChosen(chosen);
        });
        column()->addWidget(box);
        m_families.push_back(box);
    }
    column()->addWidget(horizontalLine());
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(theme().px(4));
    QLabel* labels[] = {m_trialsLabel, m_foldsLabel, m_testLabel, m_seedLabel};
    QWidget* fields[] = {m_trials, m_folds, m_test, m_seed};
    for (int i = 0; i < 4; ++i) {
        grid->addWidget(labels[i], 2 * (i / 2), i % 2);
        grid->addWidget(fields[i], 2 * (i / 2) + 1, i % 2);
        labels[i]->setBuddy(fields[i]);
    }
    column()->addLayout(grid);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(0, 999'999'999);
    m_seed->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_seed->setKeyboardTracking(false);
    m_seed->setMinimumWidth(1);
    connect(m_seed, &QSpinBox::valueChanged, this, &ModelSettingsCard::seedChosen);
    connect(m_trials, &Choice::chosen, this, [this](int place) { Q_EMIT trialsChosen(m_trials->itemData(place).toInt()); });
    connect(m_folds, &Choice::chosen, this, [this](int place) { Q_EMIT foldsChosen(m_folds->itemData(place).toInt()); });
    connect(m_test, &Choice::chosen, this, [this](int place) { Q_EMIT testShareChosen(m_test->itemData(place).toDouble()); });
    column()->addWidget(m_finer);
    connect(m_finer, &FinerSettings::repeatsChosen, this, &ModelSettingsCard::repeatsChosen);
    connect(m_finer, &FinerSettings::foldKindChosen, this, &ModelSettingsCard::foldKindChosen);
    connect(m_finer, &FinerSettings::discardChosen, this, &ModelSettingsCard::discardChosen);
    connect(m_finer, &FinerSettings::recalibrateChosen, this, &ModelSettingsCard::recalibrateChosen);
}

void ModelSettingsCard::showExcluded(const ModelsPageState& state, const NumberFormat& numbers)
{
    QStringList lines;
    for (const ExcludedColumn& column : state.excluded) {
        const auto guard = std::find_if(state.guards.begin(), state.guards.end(), [&](const Finding& finding) {
            return (finding.code == "search.id-like" || finding.code == "search.number-id-like") && finding.subject == column.name &&
                   finding.numbers.size() == 3;
        });
        // Worth saying where the column would have made the models look better than they are.
        const bool gives = guard != state.guards.end() && guard->numbers[1] - guard->numbers[2] >= kGivesAway;
        const QString why = gives ? (state.number ? tr("gives the answer away: R² %1 with it, %2 without it")
                                                  : tr("gives the answer away: AUC %1 with it, %2 without it"))
                                        .arg(numbers.score(guard->numbers[1]), numbers.score(guard->numbers[2]))
                                  : exclusionWords(column.reason);
        lines << QStringLiteral("%1 — %2").arg(shownName(column.name), why);
    }
    for (const Finding& guard : state.guards)
        if (guard.code != "search.id-like" && guard.code != "search.number-id-like" && guard.code != "search.twins")
            lines << sentence(guard);
    while (static_cast<qsizetype>(m_reasons.size()) > lines.size()) {
        delete m_reasons.back();
        m_reasons.pop_back();
    }
    while (static_cast<qsizetype>(m_reasons.size()) < lines.size()) {
        m_reasons.push_back(makeLabel("tiny"));
        m_excluded->addWidget(m_reasons.back());
    }
    for (std::size_t i = 0; i < m_reasons.size(); ++i)
        m_reasons[i]->setText(lines[static_cast<qsizetype>(i)]);
}

ModelSettingsCard::KeptRow ModelSettingsCard::makeKept(const KeptLine& line)
{
    auto* row = new QWidget;
    auto* cells = new QGridLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setHorizontalSpacing(theme().px(8));
    cells->setVerticalSpacing(theme().px(2));
    auto* name = new QLineEdit(line.name);
    name->setObjectName(QStringLiteral("keptName"));
    connect(name, &QLineEdit::editingFinished, this, [this, name, held = line.name] {
        const QString wanted = name->text().trimmed();
        if (wanted.isEmpty())
            name->setText(held);
        else if (wanted != held)
            Q_EMIT keptRenamed(held, wanted);
    });
    cells->addWidget(name, 0, 0);
    Button* drop = smallButton(ButtonKind::Plain, {});
    drop->setObjectName(QStringLiteral("keptRemove"));
    connect(drop, &Button::clicked, this, [this, held = line.name] { Q_EMIT keptDropped(held); });
    cells->addWidget(drop, 0, 1);
    auto* quality = makeLabel("tiny");
    cells->addWidget(quality, 1, 0, 1, 2);
    m_keptRows->addWidget(row);
    return {line.name, row, name, drop, quality};
}

// Rows stay while their names do: one may be typed in.
void ModelSettingsCard::setKept(const std::vector<KeptLine>& lines)
{
    m_keptLabel->setText(tr("Kept models"));
    m_keptLabel->setVisible(!lines.empty());
    const bool same = std::equal(lines.begin(), lines.end(), m_kept.begin(), m_kept.end(),
                                 [](const KeptLine& line, const KeptRow& row) { return line.name == row.name; });
    if (!same) {
        for (const KeptRow& row : m_kept)
            row.row->deleteLater();
        m_kept.clear();
        for (const KeptLine& line : lines)
            m_kept.push_back(makeKept(line));
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const KeptRow& row = m_kept[i];
        row.field->setAccessibleName(tr("Name of the kept model %1").arg(row.name));
        row.field->setToolTip(tr("Type another name"));
        row.drop->setText(tr("Remove"));
        row.drop->setAccessibleName(tr("Remove the kept model %1").arg(row.name));
        row.quality->setText(lines[i].quality);
    }
}

void ModelSettingsCard::setHindrance(const QString& why)
{
    m_search->setEnabled(why.isEmpty());
    m_search->setToolTip(why);
}

void ModelSettingsCard::setState(const ModelsPageState& state, const ModelSettings& settings, const NumberFormat& numbers)
{
    m_title->setText(tr("What is compared"));
    m_featuresLabel->setText(tr("Features"));
    m_features->setText(state.columns > 0 ? tr("%1 of %2").arg(state.features).arg(state.columns) : QString());
    showExcluded(state, numbers);
    m_familiesLabel->setText(tr("Families"));
    const std::vector<Family> all = searchableFamilies();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const QSignalBlocker silent(m_families[i]);
        m_families[i]->setText(familyWord(familyFor(state.number ? TargetKind::Number : TargetKind::TwoClasses, all[i])));
        m_families[i]->setVisible(!state.number || all[i] != Family::Blend);  // there is none of numbers
        m_families[i]->setChecked(std::any_of(settings.families.begin(), settings.families.end(),
                                              [&](Family family) { return familyFor(TargetKind::TwoClasses, family) == all[i]; }));
    }
    m_trialsLabel->setText(tr("Trials"));
    m_foldsLabel->setText(tr("Folds"));
    m_testLabel->setText(tr("Test"));
    m_seedLabel->setText(tr("Seed"));
    const auto fill = [](Choice* choice, const auto& values, auto present, const auto& word) {
        QStringList words;
        for (const auto value : values)
            words << word(value);
        choice->setChoices(words, placeOf(values, present));
        for (int i = 0; i < static_cast<int>(values.size()); ++i)
            choice->setItemData(i, values[static_cast<std::size_t>(i)]);
    };
    fill(m_trials, offered(kTrials, settings.trials), settings.trials,
         [this](int trials) { return trials == 0 ? tr("defaults") : QString::number(trials); });
    fill(m_folds, offered(kFolds, settings.folds), settings.folds, [](int folds) { return QString::number(folds); });
    fill(m_test, offered(kTestShares, settings.testShare), settings.testShare,
         [this, &numbers](double share) { return share == 0 ? tr("none") : numbers.percent(share, 0); });
    m_finer->setState(state.foldColumn, !state.number, settings);
    m_trials->setAccessibleName(m_trialsLabel->text());
    m_folds->setAccessibleName(m_foldsLabel->text());
    m_test->setAccessibleName(m_testLabel->text());
    m_seed->setAccessibleName(m_seedLabel->text());
    const QSignalBlocker silent(m_seed);
    if (!m_seed->hasFocus())
        m_seed->setValue(static_cast<int>(settings.seed));
    const bool first = state.phase == ModelsPageState::Phase::NotSearched;
    m_search->setText(first ? tr("Search") : tr("Search again"));
    m_search->setAccessibleName(m_search->text());
    m_search->setIconName(first ? QStringLiteral("play") : QStringLiteral("repeat"));
    m_search->setKind(first || state.stale ? ButtonKind::Primary : ButtonKind::Plain);
    m_search->setVisible(state.phase != ModelsPageState::Phase::Searching);
}

}  // namespace holdfast
