// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/segmented.h"

#include <QEvent>
#include <QFontMetrics>

namespace holdfast {

// Checkable and exclusive: Qt then moves the choice by the arrow keys.
class Segment : public PaintedButton
{
    Q_OBJECT
public:
    explicit Segment(QWidget* parent) : PaintedButton(parent)
    {
        declareRole("holdfast::Segment", QAccessible::PageTab);
        setCheckable(true);
        setAutoExclusive(true);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(theme().font(TextRole::CaptionStrong));
        return {metrics.horizontalAdvance(text()) + px(20), px(24)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Tokens& t = tokens();
        if (isChecked())
            paintPanel(painter, rect(), px(5), t.surface, t.lineStrong);
        painter.setFont(theme().font(isChecked() ? TextRole::CaptionStrong : TextRole::Caption));
        painter.setPen(!isEnabled() ? t.control : isChecked() || underMouse() ? t.ink : t.ink2);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
        if (hasFocus())
            paintFocus(painter, rect(), px(5));
    }
};

Segmented::Segmented(QWidget* parent) : Painted(parent)
{
    declareRole("holdfast::Segmented", QAccessible::PageTabList);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segmented::setWords(const QStringList& words)
{
    while (static_cast<qsizetype>(m_segments.size()) > words.size()) {
        delete m_segments.back();
        m_segments.pop_back();
    }
    while (static_cast<qsizetype>(m_segments.size()) < words.size()) {
        const int place = static_cast<int>(m_segments.size());
        auto* segment = new Segment(this);
        segment->setObjectName(QStringLiteral("segment%1").arg(place));
        connect(segment, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
        m_segments.push_back(segment);
        segment->show();
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_segments[static_cast<std::size_t>(i)]->setText(words[i]);
        m_segments[static_cast<std::size_t>(i)]->setAccessibleName(words[i]);
    }
    if (current() < 0 && !m_segments.empty())
        m_segments.front()->setChecked(true);
    updateGeometry();
    arrange();
}

void Segmented::setCurrent(int place)
{
    if (place >= 0 && place < static_cast<int>(m_segments.size()))
        m_segments[static_cast<std::size_t>(place)]->setChecked(true);
}

int Segmented::current() const
{
    for (std::size_t i = 0; i < m_segments.size(); ++i)
        if (m_segments[i]->isChecked())
            return static_cast<int>(i);
    return -1;
}

QAbstractButton* Segmented::segment(int place) const
{
    return place >= 0 && place < static_cast<int>(m_segments.size()) ? m_segments[static_cast<std::size_t>(place)] : nullptr;
}

QSize Segmented::sizeHint() const
{
    int width = 2 * px(2);
    for (const QAbstractButton* segment : m_segments)
        width += segment->sizeHint().width();
    return {width, px(28)};
}

void Segmented::arrange()
{
    int left = px(2);
    for (QAbstractButton* segment : m_segments) {
        const int width = segment->sizeHint().width();
        segment->setGeometry(left, px(2), width, height() - 2 * px(2));
        left += width;
    }
}

void Segmented::resizeEvent(QResizeEvent* event)
{
    Painted::resizeEvent(event);
    arrange();
}

void Segmented::changeEvent(QEvent* event)
{
    Painted::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        arrange();
}

void Segmented::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPanel(painter, rect(), px(6), tokens().hover, tokens().line);
}

}  // namespace holdfast

#include "segmented.moc"
