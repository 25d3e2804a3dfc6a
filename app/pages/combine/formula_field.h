// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>
#include <QWidget>

#include "app/store/background.h"
#include "recipe/formula/parse_formula.h"
#include "widgets/theme/number_format.h"
#include "workbench/stage_result.h"

class QCompleter;
class QLabel;

namespace holdfast {

// A few lines of text that hold one formula: Enter finishes, Tab goes on, names of columns and functions are completed.
class FormulaEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit FormulaEdit(QWidget* parent);

    void setWords(const QStringList& shown, const QStringList& written);  // what is offered, and what it stands for in the text
    void underline(int begin, int end);                                   // characters; empty: nothing

Q_SIGNALS:
    void finished();
    void left();  // by Escape

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString wordBeforeCursor() const;
    void complete(const QString& shown);
    void offer();

    QCompleter* m_completer;
    QStringList m_shown;
    QStringList m_written;
};

// A formula over the joined table while it is typed: what is wrong with it is underlined and said, what it gives is counted off the
// window's thread.
class FormulaField : public QWidget
{
    Q_OBJECT
public:
    enum class Gives { Condition, Value };
    FormulaField(Gives gives, const char* objectName, QWidget* parent);

    void setJoined(const Made<Stage::Join>& joined, const NumberFormat& numbers);
    void setText(const QString& text);
    QString text() const;
    bool isFine() const { return m_parsed && !m_parsed->problem; }
    const Formula& formula() const { return m_parsed->formula; }
    // What the page knows and the text does not: says it in place of the count; empty: nothing.
    void setObjection(const QString& sentence);
    FormulaEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void changed();   // the text; formula() is of the new one
    void finished();  // by Enter
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitSentence();
    void look();
    void count();
    void say(const QString& sentence, bool isProblem);

    Gives m_gives;
    FormulaEdit* m_edit;
    QLabel* m_said;
    Made<Stage::Join> m_joined;
    NumberFormat m_numbers;
    std::optional<ParsedFormula> m_parsed;
    QString m_objection;
    Background m_work;
};

}  // namespace holdfast
