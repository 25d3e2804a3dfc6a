// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/finer_settings.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "app/pages/models/offered_values.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

constexpr std::array kRepeats{1, 3, 5, 10};
constexpr std::array kFoldKinds{FoldKind::Values, FoldKind::Groups, FoldKind::Forward};

}  // namespace

FinerSettings::FinerSettings(QWidget* parent)
    : QWidget(parent), m_more(smallButton(ButtonKind::Link, {}, this)), m_body(new QWidget(this)), m_foldKindLabel(makeLine("caption")),
      m_foldKind(new Choice("foldKind")), m_repeatsLabel(makeLine("caption")), m_repeats(new Choice("repeats")), m_discard(new QCheckBox),
      m_recalibrate(new QCheckBox)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    m_more->setObjectName(QStringLiteral("moreSettings"));
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(theme().px(6));
    m_foldKindLabel->setBuddy(m_foldKind);
    body->addWidget(m_foldKindLabel);
    body->addWidget(m_foldKind);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    m_repeatsLabel->setBuddy(m_repeats);
    row->addWidget(m_repeatsLabel, 1);
    row->addWidget(m_repeats, 1);
    body->addLayout(row);
    m_discard->setObjectName(QStringLiteral("discardHopeless"));
    m_recalibrate->setObjectName(QStringLiteral("recalibrate"));
    body->addWidget(m_discard);
    body->addWidget(m_recalibrate);
    m_body->hide();
    connect(m_more, &Button::clicked, this, [this] {
        m_body->setVisible(m_body->isHidden());
        wordMore(m_changed);
    });
    connect(m_repeats, &Choice::chosen, this, [this](int place) { Q_EMIT repeatsChosen(m_repeats->itemData(place).toInt()); });
    connect(m_foldKind, &Choice::chosen, this, [this](int place) { Q_EMIT foldKindChosen(kFoldKinds[static_cast<std::size_t>(place)]); });
    connect(m_discard, &QCheckBox::clicked, this, &FinerSettings::discardChosen);
    connect(m_recalibrate, &QCheckBox::clicked, this, &FinerSettings::recalibrateChosen);
}

void FinerSettings::wordMore(int changed)
{
    m_changed = changed;
    m_more->setText(!m_body->isHidden() ? tr("Fewer settings") : changed > 0 ? tr("More settings: %1").arg(changed) : tr("More settings"));
    m_more->setAccessibleName(m_more->text());
}

void FinerSettings::setState(const std::string& foldColumn, bool hasChances, const ModelSettings& settings)
{
    const ModelSettings usual;
    const bool byColumn = !foldColumn.empty();
    wordMore((byColumn && settings.foldKind != usual.foldKind ? 1 : 0) + (settings.repeats != usual.repeats ? 1 : 0) +
             (settings.discardHopeless != usual.discardHopeless ? 1 : 0) +
             (hasChances && settings.recalibrate != usual.recalibrate ? 1 : 0));
    m_foldKindLabel->setText(tr("Folds by %1").arg(shownName(foldColumn)));
    m_foldKindLabel->setVisible(byColumn);
    m_foldKind->setVisible(byColumn);
    m_foldKind->setAccessibleName(m_foldKindLabel->text());
    m_foldKind->setChoices({tr("its values are the folds"), tr("whole groups stay together"), tr("forward in time")},
                           placeOf(std::vector<FoldKind>(kFoldKinds.begin(), kFoldKinds.end()), settings.foldKind));
    m_foldKind->setToolTip(
        tr("Values: each value is a fold. Groups: rows of one value are never on both sides of a split. Forward: every fold "
           "is forecast from earlier rows alone, and the test part is the latest."));
    m_repeatsLabel->setText(tr("Folds drawn"));
    m_repeats->setAccessibleName(m_repeatsLabel->text());
    const std::vector<int> repeats = offered(kRepeats, settings.repeats);
    QStringList words;
    for (const int times : repeats)
        words << (times == 1 ? tr("once") : tr("%n times", nullptr, times));
    m_repeats->setChoices(words, placeOf(repeats, settings.repeats));
    for (int i = 0; i < static_cast<int>(repeats.size()); ++i)
        m_repeats->setItemData(i, repeats[static_cast<std::size_t>(i)]);
    m_repeats->setEnabled(!byColumn || settings.foldKind == FoldKind::Groups);
    m_repeats->setToolTip(tr("Drawing the folds several times makes the comparison steadier, and takes as many times longer."));
    m_discard->setText(tr("Stop hopeless trials early"));
    m_discard->setToolTip(tr("A trial that cannot come near the best of its family any more is not tried on further folds."));
    m_recalibrate->setText(tr("Recalibrate the chances"));
    m_recalibrate->setToolTip(tr("Chances are led through a curve learned from rows forecast out of fold. The order of customers stays."));
    m_recalibrate->setVisible(hasChances);
    const QSignalBlocker silentDiscard(m_discard);
    const QSignalBlocker silentRecalibrate(m_recalibrate);
    m_discard->setChecked(settings.discardHopeless);
    m_recalibrate->setChecked(settings.recalibrate);
}

}  // namespace holdfast
