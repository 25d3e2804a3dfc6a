// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QPixmap>
#include <QThreadPool>

#include "app/pdf/lay_out_report.h"
#include "report/document.h"
#include "widgets/controls/painted.h"

namespace holdfast {

// One page of the report as it will be printed, set by the same code as the PDF. Setting and painting happen on a worker thread: a report
// of many pages must not hold up the window.
class PaperPreview : public Painted
{
    Q_OBJECT
public:
    explicit PaperPreview(QWidget* parent);
    ~PaperPreview() override;

    void setDocument(const std::shared_ptr<const Document>& document);  // null: none
    void showPage(int page);
    int page() const { return m_page; }
    int pageCount() const;
    int pageOf(ChapterKind kind) const;  // -1: not in the document
    void setFaded(bool faded);
    bool isSettled() const { return !m_setting && !m_painting; }  // the page shown is the document's

    QSize sizeHint() const override;

Q_SIGNALS:
    void laidOut();  // pages are there
    void pageShown(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QRect paper() const;
    void paintSoon();

    std::shared_ptr<const Document> m_document;
    std::shared_ptr<const PaperReport> m_report;
    QImage m_image;
    int m_page = 0;
    int m_wanted = 0;  // counts requests: an answer to an older one is dropped
    bool m_faded = false;
    bool m_setting = false;   // a new document is being set: the picture is of the one before
    bool m_painting = false;  // a page is being painted
    QThreadPool m_pool;
};

}  // namespace holdfast
