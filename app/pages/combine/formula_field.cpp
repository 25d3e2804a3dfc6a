// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the field, what is wrong in it and what it would give are one subject.
#include "app/pages/combine/formula_field.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStringListModel>
#include <QVBoxLayout>

#include "app/messages/fill_template.h"
#include "app/messages/messages.h"
#include "recipe/formula/evaluate_formula.h"
#include "recipe/formula/formula_of_condition.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kValuesShown = 3;
constexpr int kLettersToOffer = 2;

bool isWordPart(QChar c) { return c.isLetterOrNumber() || c == '_'; }

// Bytes of UTF-8 as characters of the field.
int characterAt(const std::string& text, std::size_t byte)
{
    return static_cast<int>(QString::fromUtf8(text.data(), static_cast<qsizetype>(byte)).size());
}

struct Outcome
{
    std::size_t rows = 0;
    std::size_t hits = 0;  // of a condition: rows it is true for; of a value: cells that are there
    QStringList values = {};
};

}  // namespace

FormulaEdit::FormulaEdit(QWidget* parent) : QPlainTextEdit(parent), m_completer(new QCompleter(this))
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFixedHeight(theme().px(64));
    m_completer->setWidget(this);
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FormulaEdit::complete);
}

void FormulaEdit::setWords(const QStringList& shown, const QStringList& written)
{
    m_written = written;
    if (m_shown == shown)
        return;
    m_shown = shown;
    static_cast<QStringListModel*>(m_completer->model())->setStringList(shown);
}

void FormulaEdit::underline(int begin, int end)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (begin < end) {
        QTextEdit::ExtraSelection mark{textCursor(), {}};
        mark.cursor.setPosition(std::min(begin, static_cast<int>(toPlainText().size())));
        mark.cursor.setPosition(std::min(end, static_cast<int>(toPlainText().size())), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme().tokens().failed);
        marks << mark;
    }
    setExtraSelections(marks);
}

QString FormulaEdit::wordBeforeCursor() const
{
    const QString text = toPlainText().left(textCursor().position());
    qsizetype begin = text.size();
    while (begin > 0 && isWordPart(text[begin - 1]))
        --begin;
    return text.mid(begin);
}

void FormulaEdit::complete(const QString& shown)
{
    if (shown.isEmpty())
        return;
    const qsizetype place = m_shown.indexOf(shown);
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(wordBeforeCursor().size()));
    cursor.insertText(place < 0 ? shown : m_written[place]);
    setTextCursor(cursor);
}

void FormulaEdit::offer()
{
    const QString word = wordBeforeCursor();
    QAbstractItemView* list = m_completer->popup();
    if (word.size() < kLettersToOffer) {
        list->hide();
        return;
    }
    if (word != m_completer->completionPrefix()) {
        m_completer->setCompletionPrefix(word);
        list->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    }
    const bool nothingToAdd =
        m_completer->completionCount() == 0 ||
        (m_completer->completionCount() == 1 && m_completer->currentCompletion().compare(word, Qt::CaseInsensitive) == 0);
    if (nothingToAdd) {
        list->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(list->sizeHintForColumn(0) + list->verticalScrollBar()->sizeHint().width() + theme().px(16));
    m_completer->complete(place);
}

void FormulaEdit::keyPressEvent(QKeyEvent* event)
{
    const bool isOffered = m_completer->popup()->isVisible();
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (isOffered && (isEnter || key == Qt::Key_Tab || key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down)) {
        if (isEnter || key == Qt::Key_Tab)
            complete(m_completer->popup()->currentIndex().data().toString());
        if (key != Qt::Key_Up && key != Qt::Key_Down)
            m_completer->popup()->hide();
        event->accept();
        return;
    }
    if (isEnter) {
        Q_EMIT finished();
        return;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT left();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->modifiers() != Qt::ControlModifier)
        offer();
}

FormulaField::FormulaField(Gives gives, const char* objectName, QWidget* parent)
    : QWidget(parent), m_gives(gives), m_edit(new FormulaEdit(this)), m_said(makeLabel("caption", {}, this))
{
    m_edit->setObjectName(objectName);
    m_said->setObjectName(QString(objectName) + "Said");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    column->addWidget(m_edit);
    column->addWidget(m_said);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        look();
        Q_EMIT changed();
    });
    connect(&m_work, &Background::failed, this, [this](const Failure& fault) { say(sentence(fault), true); });
    connect(m_edit, &FormulaEdit::finished, this, &FormulaField::finished);
    connect(m_edit, &FormulaEdit::left, this, &FormulaField::left);
}

void FormulaField::setJoined(const Made<Stage::Join>& joined, const NumberFormat& numbers)
{
    const bool isSame = joined == m_joined && numbers.language() == m_numbers.language();
    m_joined = joined;
    m_numbers = numbers;
    if (isSame || !joined)
        return;
    const std::vector<FormulaColumn> columns = formulaColumns(joined->join.unfiltered);
    QStringList shown;
    QStringList written;
    for (const FormulaColumn& column : columns) {
        shown << QString::fromStdString(column.name);
        written << QString::fromStdString(nameInFormula(column, columns));
    }
    for (const FormulaFunction& function : formulaFunctions()) {
        const auto name = numbers.language() == Language::Russian ? function.russian : function.english;
        shown << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + "()";
        written << shown.back().chopped(1);
    }
    m_edit->setWords(shown, written);
    look();
}

void FormulaField::setText(const QString& text)
{
    if (text != m_edit->toPlainText())
        m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

QString FormulaField::text() const { return m_edit->toPlainText().trimmed(); }

void FormulaField::setObjection(const QString& sentence)
{
    if (m_objection == sentence)
        return;
    m_objection = sentence;
    look();
}

void FormulaField::look()
{
    m_work.cancel();
    m_parsed.reset();
    if (!m_joined || text().isEmpty()) {
        m_edit->underline(0, 0);
        say({}, false);
        return;
    }
    const std::string typed = m_edit->toPlainText().toStdString();
    const std::vector<FormulaColumn> columns = formulaColumns(m_joined->join.unfiltered);
    m_parsed = m_gives == Gives::Condition ? parseCondition(typed, columns) : parseFormula(typed, columns);
    if (const auto& problem = m_parsed->problem) {
        m_edit->underline(characterAt(typed, problem->begin), characterAt(typed, problem->end));
        say(sentence(Finding{.code = problem->code, .numbers = problem->numbers, .texts = problem->texts}), true);
        return;
    }
    m_edit->underline(0, 0);
    if (!m_objection.isEmpty()) {
        say(m_objection, true);
        return;
    }
    say(tr("counting…"), false);
    count();
}

void FormulaField::count()
{
    m_work.run<Outcome>(
        [joined = m_joined, root = m_parsed->root, gives = m_gives](const Progress& progress) {
            const Table& table = joined->join.unfiltered;
            Outcome made{.rows = table.rows()};
            if (gives == Gives::Condition) {
                const std::vector<char> truths = truthsOf(root, table, progress);
                made.hits = static_cast<std::size_t>(std::count(truths.begin(), truths.end(), 1));
                return made;
            }
            const Column column = evaluateFormula(root, table, {}, "made", progress);
            made.hits = table.rows() - column.missingCount();
            const NumberFormat numbers = screenNumbers();
            for (std::size_t row = 0; row < std::min(kValuesShown, table.rows()); ++row)
                made.values << (column.isMissing(row) ? numbers.none()
                                : column.isNumber()   ? numbers.upTo(column.numbers()[row], 4)
                                                      : QString::fromStdString(column.textAt(row)));
            return made;
        },
        [this](Outcome made) {
            const auto whole = [this](std::size_t count) { return m_numbers.whole(static_cast<double>(count)); };
            if (m_gives == Gives::Condition)
                say(tr("True for %1 of %2 rows, so %3 would be left out")
                        .arg(whole(made.hits), whole(made.rows), whole(made.rows - made.hits)),
                    false);
            else
                say(tr("First values: %1; without a value: %2").arg(made.values.join("; "), whole(made.rows - made.hits)), false);
        });
}

// A sentence that wraps must be given its lines: the cards above do not ask again when a text changes.
void FormulaField::fitSentence() { m_said->setMinimumHeight(std::max(theme().px(18), m_said->heightForWidth(width()))); }

void FormulaField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSentence();
}

void FormulaField::say(const QString& sentence, bool isProblem)
{
    m_said->setText(sentence);
    fitSentence();
    setLook(m_said, "tone", isProblem ? "stale" : "");
    setLook(m_edit, "tone", isProblem ? "stale" : "");
}

}  // namespace holdfast
