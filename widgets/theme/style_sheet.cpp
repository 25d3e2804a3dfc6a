// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>
#include <vector>

#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

// @name is a colour, #12 a length of the design times the text scale ("#12" -> "24px" at 200 %).
// Face and size of text are said here: what is only inherited may be of the theme before.
// Widgets choose a look by dynamic properties only: role, kind, small, tone, selected.
constexpr const char* kSheet = R"(
QLabel { color: @ink; background: transparent; font-family: "Inter", "Noto Sans", "DejaVu Sans"; font-size: #13; }
QLabel[role="hero"] { font-family: "Inter Display", "Inter", "Noto Sans", "DejaVu Sans"; font-size: #28; font-weight: 600; }
QLabel[role="figure"] { font-family: "Inter Display", "Inter", "Noto Sans", "DejaVu Sans"; font-size: #24; font-weight: 600; }
QLabel[role="title"] { font-family: "Inter Display", "Inter", "Noto Sans", "DejaVu Sans"; font-size: #20; font-weight: 600; }
QLabel[role="section"] { font-size: #15; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="medium"] { font-weight: 500; }
QLabel[role="second"] { color: @ink2; }
QLabel[role="caption"] { color: @ink3; font-size: #12; }
QLabel[role="caption-strong"] { color: @ink; font-size: #12; font-weight: 600; }
QLabel[role="tiny"] { color: @ink3; font-size: #11; }
QLabel[role="over"] { color: @ink3; font-size: #11; font-weight: 600; }
QLabel[tone="accent"] { color: @accentSoftInk; }
QLabel[tone="stale"] { color: @stale; }
QLabel[tone="failed"] { color: @failed; }
QLabel[tone="running"] { color: @running; }
QLabel[tone="event"] { color: @eventInk; }
QLabel[tone="other"] { color: @otherInk; }
QLabel:disabled { color: @control; }

QWidget[role="rail"] { background: @rail; border: none; border-right: 1px solid @line; }
QWidget[role="header"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QWidget[role="status"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[role="card"] { background: @surface; border: 1px solid @line; border-radius: #10; }
QFrame[role="card"][selected="true"] { border: 2px solid @accent; }
QFrame[role="card"][clickable="true"]:hover { border-color: @control; }
QFrame[role="card"][clickable="true"][selected="true"]:hover { border-color: @accent; }
QFrame[role="card"][clickable="true"]:focus { border: 2px solid @accent; }
QFrame[role="well"] { background: @sunken; border: none; border-radius: #6; }
QFrame[role="hline"] { background: @line; border: none; min-height: 1px; max-height: 1px; }
QFrame[role="vline"] { background: @line; border: none; min-width: 1px; max-width: 1px; }

QPushButton, QToolButton { min-height: #30; max-height: #30; padding: 0 #12; border-radius: #6; font-family: "Inter", "Noto Sans", "DejaVu Sans"; font-size: #13; font-weight: 500; color: @ink; background: @surface; border: 1px solid @lineStrong; }
QPushButton:hover, QToolButton:hover { background: @hover; border-color: @control; }
QPushButton:pressed, QToolButton:pressed { background: @neutral; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; min-height: #28; max-height: #28; padding: 0 #11; }
QPushButton:disabled, QToolButton:disabled { color: @control; background: @sunken; border-color: @line; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600; padding: 0 #14; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:pressed { background: @accentPress; border-color: @accentPress; }
QPushButton[kind="primary"]:focus { border: 2px solid @ink; padding: 0 #13; }
QPushButton[kind="primary"]:disabled { color: @control; background: @sunken; border-color: @line; }
QPushButton[kind="condition"] { background: @accentSoft; color: @accentSoftInk; border: 1px solid @accentSoft; font-size: #12; font-weight: 600; min-height: #26; max-height: #26; padding: 0 #10; }
QPushButton[kind="condition"]:hover { border-color: @accent; }
QPushButton[kind="condition"]:focus { border: 2px solid @accent; min-height: #24; max-height: #24; padding: 0 #9; }
QPushButton[kind="quiet"], QToolButton { background: transparent; border: 1px solid transparent; color: @ink2; padding: 0 #8; }
QPushButton[kind="quiet"]:hover, QToolButton:hover { background: @hover; border-color: transparent; color: @ink; }
QPushButton[kind="quiet"]:focus, QToolButton:focus { border: 2px solid @accent; padding: 0 #7; }
QPushButton[kind="quiet"]:disabled, QToolButton:disabled { background: transparent; border-color: transparent; color: @control; }
QPushButton[kind="link"] { background: transparent; border: none; border-radius: #4; color: @accent; padding: 0; font-weight: 600; }
QPushButton[kind="link"]:hover { color: @accentHover; }
QPushButton[kind="link"]:focus { border: 2px solid @accent; padding: 0; }
QPushButton[kind="name"] { background: transparent; border: 1px solid transparent; font-weight: 600; padding: 0 #8; }
QPushButton[kind="name"]:hover { background: @hover; }
QPushButton[kind="name"]:focus { border: 2px solid @accent; padding: 0 #7; }
QPushButton[kind="search"] { background: @sunken; border: 1px solid @line; color: @ink2; font-weight: 400; font-size: #12; min-height: #26; max-height: #26; padding: 0 #10; text-align: left; }
QPushButton[kind="search"]:hover { background: @hover; border-color: @lineStrong; }
QPushButton[kind="search"]:focus { border: 2px solid @accent; min-height: #24; max-height: #24; padding: 0 #9; }
QPushButton[small="true"], QToolButton[small="true"] { min-height: #24; max-height: #24; padding: 0 #10; font-size: #12; }
QPushButton[small="true"]:focus, QToolButton[small="true"]:focus { min-height: #22; max-height: #22; padding: 0 #9; }
QPushButton[kind="quiet"][small="true"], QToolButton[small="true"] { padding: 0 #6; }
QPushButton[kind="quiet"][small="true"]:focus, QToolButton[small="true"]:focus { padding: 0 #5; }
QPushButton[kind="link"][small="true"] { padding: 0; }
QToolButton[icon-only="true"] { min-width: #28; max-width: #28; min-height: #28; max-height: #28; padding: 0; }
QToolButton[icon-only="true"]:focus { min-width: #26; max-width: #26; min-height: #26; max-height: #26; padding: 0; }

QLineEdit, QAbstractSpinBox, QComboBox, QTextEdit, QPlainTextEdit { background: @surface; color: @ink; border: 1px solid @control; border-radius: #6; selection-background-color: @accent; selection-color: @onAccent; font-family: "Inter", "Noto Sans", "DejaVu Sans"; font-size: #13; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: #30; max-height: #30; padding: 0 #10; }
QLineEdit[small="true"], QComboBox[small="true"], QAbstractSpinBox[small="true"] { min-height: #24; max-height: #24; padding: 0 #8; font-size: #12; }
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { background: @hover; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid @accent; background: @surface; min-height: #28; max-height: #28; padding: 0 #9; }
QLineEdit[small="true"]:focus, QComboBox[small="true"]:focus, QAbstractSpinBox[small="true"]:focus { min-height: #22; max-height: #22; padding: 0 #7; }
QTextEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @control; background: @sunken; border-color: @line; }
QLineEdit[tone="failed"], QComboBox[tone="failed"] { border: 2px solid @failed; }
QLineEdit[tone="stale"], QPlainTextEdit[tone="stale"] { border: 1px solid @stale; }
QComboBox::drop-down { border: none; width: #24; }
QComboBox::down-arrow { image: url(:/holdfast/icons/sheet-chevron-@variant.svg); width: #12; height: #12; }
QComboBox QAbstractItemView { background: @raised; color: @ink; border: 1px solid @lineStrong; padding: #4; outline: none; selection-background-color: @selected; selection-color: @ink; }
QComboBox QAbstractItemView::item { min-height: #28; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }

QCheckBox, QRadioButton { font-family: "Inter", "Noto Sans", "DejaVu Sans"; font-size: #13; spacing: #8; color: @ink; background: transparent; border: 2px solid transparent; border-radius: #4; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @control; }
QCheckBox::indicator, QListView::indicator { width: #13; height: #13; border: 1px solid @control; border-radius: #4; background: @surface; }
QCheckBox::indicator:hover, QListView::indicator:hover { background: @hover; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent; image: url(:/holdfast/icons/sheet-check-@variant.svg); }
QCheckBox::indicator:checked:disabled { background: @lineStrong; border-color: @lineStrong; }
QCheckBox::indicator:indeterminate { background: @neutral; }
QRadioButton::indicator { width: #11; height: #11; border: 1px solid @control; border-radius: #6; background: @surface; }
QRadioButton::indicator:checked { width: #5; height: #5; border: #4 solid @accent; background: @onAccent; }

QAbstractItemView { background: @surface; color: @ink; border: none; outline: none; selection-background-color: @selected; selection-color: @ink; alternate-background-color: @surface; gridline-color: @grid; font-family: "Inter", "Noto Sans", "DejaVu Sans"; font-size: #13; }
QAbstractItemView:focus { border: none; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @ink3; border: none; border-bottom: 1px solid @lineStrong; padding: #4 #8; font-size: #11; font-weight: 600; }
QHeaderView::section:vertical { border: none; color: @ink3; font-weight: 400; padding: 0 #8; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @lineStrong; }
QScrollArea { background: transparent; border: none; }
QWidget[role="scrolled"] { background: transparent; }
QStackedWidget { background: transparent; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: #10; margin: 2px; }
QScrollBar::handle:vertical { background: @lineStrong; border-radius: 3px; min-height: #32; }
QScrollBar:horizontal { background: transparent; height: #10; margin: 2px; }
QScrollBar::handle:horizontal { background: @lineStrong; border-radius: 3px; min-width: #32; }
QScrollBar::handle:hover { background: @control; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: transparent; border: none; spacing: 0; }
QMenuBar::item { background: transparent; color: @ink2; padding: #6 #8; border-radius: #6; }
QMenuBar::item:selected { background: @hover; color: @ink; }
QMenu { background: @raised; color: @ink; border: 1px solid @lineStrong; padding: #4; font-family: "Inter", "Noto Sans", "DejaVu Sans"; font-size: #13; }
QMenu::item { padding: #6 #24 #6 #12; border-radius: #4; }
QMenu::item:selected { background: @selected; color: @ink; }
QMenu::item:disabled { color: @control; }
QMenu::separator { height: 1px; background: @line; margin: #4 #8; }
QMenu::icon { padding-left: #8; }
QToolTip { background: @raised; color: @ink; border: 1px solid @lineStrong; padding: #6 #8; font-family: "Inter", "Noto Sans", "DejaVu Sans"; font-size: #12; }
QDialog, QMessageBox { background: @canvas; }
QProgressBar { background: @surface; border: none; border-radius: #3; min-height: #6; max-height: #6; }
QProgressBar::chunk { background: @running; border-radius: #3; }
)";

}  // namespace

QString themeStyleSheet(const Theme& theme)
{
    const Tokens& t = theme.tokens();
    std::vector<std::pair<QString, QString>> names = {
        {QStringLiteral("variant"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light")}};
    const std::pair<const char*, QColor> colours[] = {{"canvas", t.canvas},
                                                      {"rail", t.rail},
                                                      {"surface", t.surface},
                                                      {"sunken", t.sunken},
                                                      {"raised", t.raised},
                                                      {"line", t.line},
                                                      {"lineStrong", t.lineStrong},
                                                      {"control", t.control},
                                                      {"ink", t.ink},
                                                      {"ink2", t.ink2},
                                                      {"ink3", t.ink3},
                                                      {"accent", t.accent},
                                                      {"onAccent", t.onAccent},
                                                      {"accentHover", t.accentHover},
                                                      {"accentPress", t.accentPress},
                                                      {"accentSoft", t.accentSoft},
                                                      {"accentSoftInk", t.accentSoftInk},
                                                      {"hover", t.hover},
                                                      {"selected", t.selected},
                                                      {"eventInk", t.eventInk},
                                                      {"otherInk", t.otherInk},
                                                      {"running", t.running},
                                                      {"stale", t.stale},
                                                      {"failed", t.failed},
                                                      {"neutral", t.neutral},
                                                      {"grid", t.grid}};
    for (const auto& colour : colours)
        names.emplace_back(QString::fromLatin1(colour.first), colour.second.name());

    const QString sheet = QString::fromLatin1(kSheet);
    QString filled;
    filled.reserve(sheet.size() * 2);
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        const QChar mark = sheet[i];
        if (mark == QLatin1Char('@')) {
            qsizetype end = i + 1;
            while (end < sheet.size() && sheet[end].isLetterOrNumber())
                ++end;
            const QString name = sheet.mid(i + 1, end - i - 1);
            const auto found = std::find_if(names.begin(), names.end(), [&name](const auto& known) { return known.first == name; });
            Q_ASSERT(found != names.end());
            filled += found->second;
            i = end - 1;
        } else if (mark == QLatin1Char('#') && i + 1 < sheet.size() && sheet[i + 1].isDigit()) {
            qsizetype end = i + 1;
            while (end < sheet.size() && sheet[end].isDigit())
                ++end;
            filled += QString::number(theme.px(sheet.mid(i + 1, end - i - 1).toInt())) + QStringLiteral("px");
            i = end - 1;
        } else {
            filled += mark;
        }
    }
    return filled;
}

}  // namespace holdfast
