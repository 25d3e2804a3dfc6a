// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/segments/offer_card.h"

#include <array>
#include <cmath>

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "widgets/controls/button.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

struct Effect
{
    double cautious;
    double expected;
    double bold;
};
constexpr std::array<Effect, 5> kEffects{{{0.01, 0.03, 0.05}, {0.03, 0.05, 0.1}, {0.05, 0.1, 0.15}, {0.05, 0.1, 0.2}, {0.1, 0.2, 0.3}}};
constexpr std::array kLosses{0.1, 0.25, 0.5, 0.75, 1.0};

}  // namespace

OfferCard::OfferCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section")), m_consent(new Chip(Tone::Accent)), m_lead(makeLabel("caption")),
      m_add(smallButton(ButtonKind::Plain, {})), m_fields(new QWidget), m_name(new QLineEdit), m_effectLabel(makeLine("caption")),
      m_lossLabel(makeLine("caption")), m_costLabel(makeLine("caption")), m_effect(new Choice("offerEffect")),
      m_loss(new Choice("offerLoss")), m_cost(new QDoubleSpinBox), m_result(makeLabel("")), m_note(makeLabel("tiny")),
      m_contacts(smallButton(ButtonKind::Plain, {}))
{
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_consent);
    column()->addLayout(head);
    column()->addWidget(m_lead);
    m_add->setObjectName(QStringLiteral("addOffer"));
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(theme().px(4));
    m_name->setObjectName(QStringLiteral("offerName"));
    m_name->setProperty("small", QStringLiteral("true"));
    m_name->setMaxLength(52);
    grid->addWidget(m_name, 0, 0, 1, 3);
    QLabel* labels[] = {m_effectLabel, m_lossLabel, m_costLabel};
    QWidget* fields[] = {m_effect, m_loss, m_cost};
    for (int i = 0; i < 3; ++i) {
        grid->addWidget(labels[i], 1, i);
        grid->addWidget(fields[i], 2, i);
        fields[i]->setProperty("small", QStringLiteral("true"));
        labels[i]->setBuddy(fields[i]);
    }
    m_cost->setObjectName(QStringLiteral("offerCost"));
    m_cost->setRange(0, 1e9);
    m_cost->setDecimals(4);
    m_cost->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_cost->setKeyboardTracking(false);
    m_cost->setMinimumWidth(1);
    column()->addWidget(m_fields);
    column()->addWidget(m_result);
    column()->addWidget(m_note);
    m_contacts->setObjectName(QStringLiteral("contacts"));
    m_contacts->setIconName(QStringLiteral("download"));
    column()->addWidget(m_contacts, 0, Qt::AlignLeft);

    connect(m_add, &QPushButton::clicked, this, &OfferCard::offerAdded);
    connect(m_contacts, &QPushButton::clicked, this, &OfferCard::contactsWanted);
    connect(m_name, &QLineEdit::editingFinished, this, &OfferCard::changed);
    connect(m_cost, &QDoubleSpinBox::valueChanged, this, &OfferCard::changed);
    connect(m_effect, &Choice::chosen, this, &OfferCard::changed);
    connect(m_loss, &Choice::chosen, this, &OfferCard::changed);
}

void OfferCard::changed()
{
    if (!m_offer)
        return;
    Offer offer = *m_offer;
    offer.name = m_name->text().trimmed().toStdString();
    offer.costPerContact = m_cost->value();
    if (const auto place = static_cast<std::size_t>(m_effect->currentIndex()); place < kEffects.size()) {
        offer.cautiousEffect = kEffects[place].cautious;
        offer.effect = kEffects[place].expected;
        offer.boldEffect = kEffects[place].bold;
    }
    if (const auto place = static_cast<std::size_t>(m_loss->currentIndex()); place < kLosses.size())
        offer.loss = kLosses[place];
    if (!(offer == *m_offer))
        Q_EMIT offerChanged(offer);
}

void OfferCard::setState(const SegmentsPageState& state, const QString& moneyUnit, const NumberFormat& numbers)
{
    m_offer = state.offer;
    m_title->setText(tr("Offer"));
    const bool consent = !state.inputs->consent.empty();
    m_consent->setVisible(consent);
    m_consent->setText(tr("%1 of %2 agreed")
                           .arg(numbers.whole(static_cast<double>(state.figures.contactable)),
                                numbers.whole(static_cast<double>(state.figures.customers))));
    const bool saved = state.selected.has_value() && !state.draft;
    m_add->setText(tr("Add an offer"));
    m_add->setVisible(saved && !m_offer);
    m_fields->setVisible(m_offer.has_value());
    if (!saved)
        m_lead->setText(tr("Save the segment first; then say what may be offered to it."));
    else if (!m_offer)
        m_lead->setText(tr("Nothing is offered to this segment yet."));
    m_lead->setVisible(!m_offer);
    m_contacts->setText(tr("Contact list…"));
    m_contacts->setVisible(saved);
    m_result->setVisible(m_offer.has_value());
    m_note->setVisible(m_offer.has_value() || consent);
    QString note = m_offer ? tr("The effect is your assumption, not a result of the model.") : QString();
    const std::size_t refused = state.figures.customers - std::min(state.figures.customers, state.figures.contactable);
    if (consent && refused > 0)
        note += (note.isEmpty() ? QString() : QStringLiteral(" ")) +
                tr("%n customer(s) gave no consent and are left out of the contact list.", nullptr, static_cast<int>(refused));
    m_note->setText(note);
    if (!m_offer)
        return;
    const QSignalBlocker silentName(m_name);
    const QSignalBlocker silentCost(m_cost);
    if (!m_name->hasFocus())
        m_name->setText(QString::fromStdString(m_offer->name));
    if (!m_cost->hasFocus())
        m_cost->setValue(m_offer->costPerContact);
    m_name->setAccessibleName(tr("Name of the offer"));
    m_effectLabel->setText(tr("Kept"));
    m_lossLabel->setText(tr("Profit lost"));
    m_costLabel->setText(tr("One contact"));
    m_effect->setAccessibleName(tr("Share of those leaving who are kept"));
    m_loss->setAccessibleName(tr("Share of profit that a leaving customer takes along"));
    m_cost->setAccessibleName(tr("Cost of one contact"));
    QStringList effects;
    int effect = -1;
    for (std::size_t i = 0; i < kEffects.size(); ++i) {
        effects << numbers.percentRange(kEffects[i].cautious, kEffects[i].bold, 0) + QStringLiteral(" %");
        if (kEffects[i].cautious == m_offer->cautiousEffect && kEffects[i].bold == m_offer->boldEffect)
            effect = static_cast<int>(i);
    }
    m_effect->setChoices(effects, effect);
    QStringList losses;
    int loss = -1;
    for (std::size_t i = 0; i < kLosses.size(); ++i) {
        losses << numbers.percent(kLosses[i], 0);
        if (kLosses[i] == m_offer->loss)
            loss = static_cast<int>(i);
    }
    m_loss->setChoices(losses, loss);
    if (!state.campaign) {
        m_result->setText(tr("The figures follow."));
        return;
    }
    const CampaignLine& line = *state.campaign;
    const auto money = [&](double amount) {
        const QString text = numbers.money(amount, moneyUnit);
        return amount > 0 ? QLatin1Char('+') + text : text;
    };
    QString result = tr("Expected %1, from %2 to %3.").arg(money(line.expected), money(line.cautious), money(line.bold));
    if (std::isfinite(line.breakEven))
        result += QLatin1Char(' ') + tr("It pays from %1 kept.").arg(numbers.percent(line.breakEven, 1));
    m_result->setText(result);
}

}  // namespace holdfast
