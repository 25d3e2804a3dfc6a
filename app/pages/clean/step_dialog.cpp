// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/step_dialog.h"

#include <algorithm>
#include <array>

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/pages/choice.h"
#include "app/pages/clean/step_words.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::array kKinds{ColumnKind::Number, ColumnKind::Category, ColumnKind::Flag,
                            ColumnKind::Text,   ColumnKind::Code,     ColumnKind::Date};
constexpr std::size_t kMostValues = 30;  // ticked one by one; the others stay

// Boxes for what a step does; what is not listed stays in. Gives the places of what is ticked.
std::function<std::vector<std::size_t>()> addPlaces(QVBoxLayout* column, const std::vector<std::string>& texts,
                                                    const std::function<void()>& changed)
{
    std::vector<QCheckBox*> boxes;
    for (std::size_t i = 0; i < std::min(kMostValues, texts.size()); ++i) {
        auto* box = new QCheckBox(QString::fromStdString(texts[i]).replace('&', "&&"), column->parentWidget());
        box->setObjectName(QStringLiteral("stepValue%1").arg(i + 1));
        box->setAccessibleName(box->text());
        box->setChecked(true);
        QObject::connect(box, &QCheckBox::toggled, box, [changed] { changed(); });
        column->addWidget(box);
        boxes.push_back(box);
    }
    return [boxes, all = texts.size()] {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < all; ++i)
            if (i >= boxes.size() || boxes[i]->isChecked())
                chosen.push_back(i);
        return chosen;
    };
}

std::function<std::vector<std::string>()> addValues(QVBoxLayout* column, const std::vector<std::string>& values,
                                                    const NumberFormat& numbers, const std::function<void()>& changed)
{
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const std::string& value : values)
        texts.push_back(numbers.quoted(QString::fromStdString(value)).toStdString());
    return [places = addPlaces(column, texts, changed), values] {
        std::vector<std::string> chosen;
        for (const std::size_t place : places())
            chosen.push_back(values[place]);
        return chosen;
    };
}

}  // namespace

bool StepDialog::canChange(const RecipeEntry& step)
{
    if (step.learning)
        return true;
    return step.tidy && (std::holds_alternative<MergeValues>(*step.tidy) || std::holds_alternative<BlankValues>(*step.tidy) ||
                         std::holds_alternative<ChangeKind>(*step.tidy) || std::holds_alternative<RepairByColumn>(*step.tidy) ||
                         std::holds_alternative<RenameColumn>(*step.tidy));
}

StepDialog::StepDialog(const RecipeEntry& step, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_numbers(numbers), m_fields(new QGridLayout), m_apply(new Button(ButtonKind::Primary, {}, this))
{
    setObjectName("stepDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change a step"));
    m_apply->setObjectName("stepApply");
    m_apply->setText(tr("Change it"));
    auto* cancel = new Button(ButtonKind::Plain, {}, this);
    cancel->setObjectName("stepCancel");
    cancel->setText(tr("Cancel"));
    for (Button* button : {cancel, m_apply})
        button->setAccessibleName(button->text());
    m_apply->setDefault(true);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addStretch();
    acts->addWidget(cancel);
    acts->addWidget(m_apply);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(12));
    column->addWidget(makeLabel("strong", stepTitle(step, numbers), this));
    column->addLayout(m_fields);
    column->addStretch(1);
    column->addLayout(acts);
    m_fields->setHorizontalSpacing(theme().px(12));
    m_fields->setVerticalSpacing(theme().px(6));
    m_fields->setColumnStretch(1, 1);
    if (step.tidy)
        addTidyFields(*step.tidy);
    else if (step.learning)
        addLearningFields(*step.learning);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_apply, &Button::clicked, this, [this] {
        if (m_send)
            m_send();
        accept();
    });
    setMinimumWidth(theme().px(420));
}

QWidget* StepDialog::addField(const QString& word, QWidget* field)
{
    const int row = m_fields->rowCount();
    m_fields->addWidget(makeLabel("caption", word, this), row, 0, Qt::AlignTop);
    m_fields->addWidget(field, row, 1);
    field->setAccessibleName(word);
    return field;
}

void StepDialog::addTidyFields(const TidyAction& action)
{
    const auto check = [this] { m_apply->setEnabled(m_isValid()); };
    if (const auto* merge = std::get_if<MergeValues>(&action)) {
        auto* list = new QWidget(this);
        auto* values = new QVBoxLayout(list);
        values->setContentsMargins(0, 0, 0, 0);
        const auto chosen = addValues(values, merge->from, m_numbers, check);
        addField(tr("Values"), list);
        auto* to = new QLineEdit(QString::fromStdString(merge->to), this);
        to->setObjectName("stepKept");
        addField(tr("Written as"), to);
        connect(to, &QLineEdit::textChanged, this, check);
        const auto made = [merge = *merge, to, chosen] {
            MergeValues now = merge;
            now.to = to->text().toStdString();
            now.from = chosen();
            std::erase(now.from, now.to);
            return now;
        };
        m_isValid = [made] { return !made().from.empty() && !made().to.empty(); };
        m_send = [this, made] { Q_EMIT changedTidy(made()); };
    } else if (const auto* repair = std::get_if<RepairByColumn>(&action)) {
        std::vector<std::string> texts;
        for (const KeyedRepair& each : repair->repairs)
            texts.push_back(repairText(each, m_numbers).toStdString());
        auto* list = new QWidget(this);
        auto* values = new QVBoxLayout(list);
        values->setContentsMargins(0, 0, 0, 0);
        const auto chosen = addPlaces(values, texts, check);
        addField(tr("Where and what"), list);
        const auto made = [repair = *repair, chosen] {
            RepairByColumn now = repair;
            now.repairs.clear();
            for (const std::size_t place : chosen())
                now.repairs.push_back(repair.repairs[place]);
            return now;
        };
        m_isValid = [made] { return !made().repairs.empty(); };
        m_send = [this, made] { Q_EMIT changedTidy(made()); };
    } else if (const auto* blank = std::get_if<BlankValues>(&action)) {
        auto* list = new QWidget(this);
        auto* values = new QVBoxLayout(list);
        values->setContentsMargins(0, 0, 0, 0);
        const auto chosen = addValues(values, blank->values, m_numbers, check);
        addField(tr("Values that become missing"), list);
        auto* more = new QLineEdit(this);
        more->setObjectName("stepMoreValue");
        more->setPlaceholderText(tr("and this one"));
        addField(tr("One more"), more);
        connect(more, &QLineEdit::textChanged, this, check);
        const auto made = [blank = *blank, more, chosen] {
            BlankValues now = blank;
            now.values = chosen();
            if (const std::string text = more->text().trimmed().toStdString();
                !text.empty() && std::find(now.values.begin(), now.values.end(), text) == now.values.end())
                now.values.push_back(text);
            return now;
        };
        m_isValid = [made] { return !made().values.empty(); };
        m_send = [this, made] { Q_EMIT changedTidy(made()); };
    } else if (const auto* change = std::get_if<ChangeKind>(&action)) {
        auto* kind = new Choice("stepKind", this);
        const auto now = std::find(kKinds.begin(), kKinds.end(), change->kind);
        kind->setChoices({tr("number"), tr("category"), tr("yes or no"), tr("text"), tr("code"), tr("date")},
                         static_cast<int>(now - kKinds.begin()));
        addField(tr("Read as"), kind);
        m_send = [this, change = *change, kind] {
            ChangeKind made = change;
            made.kind = kKinds[static_cast<std::size_t>(std::max(0, kind->currentIndex()))];
            Q_EMIT changedTidy(made);
        };
    } else if (const auto* rename = std::get_if<RenameColumn>(&action)) {
        auto* name = new QLineEdit(QString::fromStdString(rename->newName), this);
        name->setObjectName("stepName");
        addField(tr("Name"), name);
        connect(name, &QLineEdit::textChanged, this, check);
        m_isValid = [name] { return !name->text().trimmed().isEmpty(); };
        m_send = [this, rename = *rename, name] {
            RenameColumn made = rename;
            made.newName = name->text().trimmed().toStdString();
            Q_EMIT changedTidy(made);
        };
    }
}

void StepDialog::addLearningFields(const LearningAction& action)
{
    const auto percentBox = [this](double share, const char* name) {
        auto* box = new QDoubleSpinBox(this);
        box->setObjectName(name);
        box->setRange(0, 100);
        box->setDecimals(1);
        box->setSuffix(QStringLiteral(" %"));
        box->setValue(share * 100);
        return box;
    };
    if (const auto* fill = std::get_if<FillMissing>(&action)) {
        auto* method = new Choice("stepMethod", this);
        method->setChoices({tr("the median"), tr("the mean"), tr("the most frequent value"), tr("always the same")},
                           static_cast<int>(fill->method));
        addField(tr("Numbers are filled with"), method);
        auto* number = new QDoubleSpinBox(this);
        number->setObjectName("stepNumber");
        number->setRange(-1e9, 1e9);
        number->setDecimals(3);
        number->setValue(fill->number);
        addField(tr("Number, where it is always the same"), number);
        auto* text = new QLineEdit(QString::fromStdString(fill->text), this);
        text->setObjectName("stepText");
        addField(tr("Text, where it is always the same"), text);
        const auto allow = [number, text, method] {
            const bool isSame = method->currentIndex() == static_cast<int>(FillMethod::Constant);
            number->setEnabled(isSame);
            text->setEnabled(isSame);
        };
        allow();
        connect(method, &Choice::chosen, this, allow);
        m_send = [this, fill = *fill, method, number, text] {
            FillMissing made = fill;
            made.method = static_cast<FillMethod>(std::max(0, method->currentIndex()));
            made.number = number->value();
            made.text = text->text().toStdString();
            Q_EMIT changedLearning(made);
        };
    } else if (const auto* clamp = std::get_if<ClampAtQuantiles>(&action)) {
        QDoubleSpinBox* lower = percentBox(clamp->lower, "stepLower");
        QDoubleSpinBox* upper = percentBox(clamp->upper, "stepUpper");
        addField(tr("Lower quantile"), lower);
        addField(tr("Upper quantile"), upper);
        const auto check = [this] { m_apply->setEnabled(m_isValid()); };
        for (QDoubleSpinBox* box : {lower, upper})
            connect(box, &QDoubleSpinBox::valueChanged, this, check);
        m_isValid = [lower, upper] { return lower->value() < upper->value(); };
        m_send = [this, clamp = *clamp, lower, upper] {
            ClampAtQuantiles made = clamp;
            made.lower = lower->value() / 100;
            made.upper = upper->value() / 100;
            Q_EMIT changedLearning(made);
        };
    } else if (const auto* pool = std::get_if<PoolRareLevels>(&action)) {
        auto* rows = new QSpinBox(this);
        rows->setObjectName("stepRows");
        rows->setRange(1, 1000000);
        rows->setValue(static_cast<int>(std::min<std::size_t>(pool->minRows, 1000000)));
        addField(tr("Levels with fewer rows than"), rows);
        auto* into = new QLineEdit(QString::fromStdString(pool->into), this);
        into->setObjectName("stepInto");
        addField(tr("Become"), into);
        connect(into, &QLineEdit::textChanged, this, [this] { m_apply->setEnabled(m_isValid()); });
        m_isValid = [into] { return !into->text().isEmpty(); };
        m_send = [this, pool = *pool, rows, into] {
            PoolRareLevels made = pool;
            made.minRows = static_cast<std::size_t>(rows->value());
            made.into = into->text().toStdString();
            Q_EMIT changedLearning(made);
        };
    }
}

}  // namespace holdfast
