// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/report/paper_preview.h"

#include <algorithm>

#include <QKeyEvent>
#include <QMetaObject>

#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr double kPaperWidth = 210;  // mm
constexpr double kPaperHeight = 297;

}  // namespace

PaperPreview::PaperPreview(QWidget* parent) : Painted(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_pool.setMaxThreadCount(1);
}

PaperPreview::~PaperPreview()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PaperPreview::setDocument(const std::shared_ptr<const Document>& document)
{
    if (document == m_document)
        return;
    m_document = document;
    const int wanted = ++m_wanted;
    m_setting = document != nullptr;
    m_painting = false;
    update();
    if (document == nullptr) {
        m_report.reset();
        m_image = {};
        return;
    }
    m_pool.start([this, document, wanted] {
        auto report = std::make_shared<const PaperReport>(layOutReport(*document, PaperText::of(*document)));
        QMetaObject::invokeMethod(
            this,
            [this, report, wanted] {
                if (wanted != m_wanted)
                    return;
                m_report = report;
                m_setting = false;
                m_page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
                paintSoon();
                Q_EMIT laidOut();
            },
            Qt::QueuedConnection);
    });
}

int PaperPreview::pageCount() const { return m_report == nullptr ? 0 : static_cast<int>(m_report->pages.size()); }

int PaperPreview::pageOf(ChapterKind kind) const
{
    if (m_report == nullptr || m_document == nullptr)
        return -1;
    for (std::size_t i = 0; i < m_document->chapters.size() && i < m_report->chapters.size(); ++i)
        if (m_document->chapters[i].kind == kind)
            return m_report->chapters[i].page;
    return -1;
}

void PaperPreview::showPage(int page)
{
    if (pageCount() == 0)
        return;
    const int wanted = std::clamp(page, 0, pageCount() - 1);
    if (wanted == m_page && !m_image.isNull())
        return;
    m_page = wanted;
    paintSoon();
    Q_EMIT pageShown(m_page);
}

void PaperPreview::setFaded(bool faded)
{
    m_faded = faded;
    update();
}

QSize PaperPreview::sizeHint() const { return {px(440), px(560)}; }

QRect PaperPreview::paper() const
{
    const int margin = px(8);
    const double scale = std::min((width() - 2 * margin) / kPaperWidth, (height() - 2 * margin) / kPaperHeight);
    const QSize size(static_cast<int>(kPaperWidth * scale), static_cast<int>(kPaperHeight * scale));
    return QRect(QPoint((width() - size.width()) / 2, margin), size);
}

void PaperPreview::paintSoon()
{
    // While a new document is being set, its pages will be painted when they are there; clearing the queue would lose them.
    if (m_setting || m_report == nullptr || m_page >= pageCount() || paper().width() < 10)
        return;
    m_painting = true;
    const double ratio = devicePixelRatioF();
    const QSize size = paper().size() * ratio;
    const int wanted = m_wanted;
    const int page = m_page;
    m_pool.clear();
    m_pool.start([this, report = m_report, size, ratio, wanted, page] {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        paintPaperPage(painter, report->pages[static_cast<std::size_t>(page)], size.width() / kPaperWidth);
        painter.end();
        image.setDevicePixelRatio(ratio);
        QMetaObject::invokeMethod(
            this,
            [this, image, wanted, page] {
                if (wanted != m_wanted || page != m_page)
                    return;
                m_image = image;
                m_painting = false;
                update();
            },
            Qt::QueuedConnection);
    });
}

void PaperPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect sheet = paper();
    QColor shade(0, 0, 0, 5);
    for (int i = 6; i > 0; --i) {  // a soft shadow: the paper floats
        painter.setPen(QPen(shade, 1));
        painter.drawRect(sheet.adjusted(-i, -i + 2, i, i + 1));
    }
    painter.fillRect(sheet, Qt::white);
    painter.setOpacity(m_faded || m_setting ? 0.42 : 1);  // what is of an older document is never shown as fresh
    if (!m_image.isNull())
        painter.drawImage(sheet, m_image);
    painter.setOpacity(1);
    painter.setPen(QPen(tokens().line, 1));
    painter.drawRect(sheet);
    if (hasFocus())
        paintFocus(painter, QRectF(sheet).adjusted(-3, -3, 3, 3), px(4));
}

void PaperPreview::resizeEvent(QResizeEvent* event)
{
    Painted::resizeEvent(event);
    paintSoon();
}

void PaperPreview::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        showPage(m_page + 1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        showPage(m_page - 1);
        return;
    case Qt::Key_Home:
        showPage(0);
        return;
    case Qt::Key_End:
        showPage(pageCount() - 1);
        return;
    default:
        Painted::keyPressEvent(event);
    }
}

void PaperPreview::wheelEvent(QWheelEvent* event)
{
    showPage(m_page + (event->angleDelta().y() < 0 ? 1 : -1));
    event->accept();
}

}  // namespace holdfast
