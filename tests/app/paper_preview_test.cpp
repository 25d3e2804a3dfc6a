// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "app/pages/report/paper_preview.h"
#include "support/register_test.h"
#include "support/report_example.h"

namespace holdfast::tests {

class TestPaperPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // A resize asks for the page again, and must not lose the new document that waits behind it.
    void showsTheNewestDocumentWhateverHappensMeanwhile()
    {
        PaperPreview preview(nullptr);
        preview.resize(400, 500);
        preview.show();
        QVERIFY(preview.isSettled());
        const ReportExample example = reportExample();
        for (int i = 0; i < 5; ++i) {
            ReportInputs in = example.inputs();
            in.language = i % 2 == 0 ? "ru" : "en";
            preview.setDocument(std::make_shared<const Document>(buildReport(in)));
            QVERIFY(!preview.isSettled());
            preview.resize(400 + i, 500);
            preview.showPage(i);
        }
        QSignalSpy laidOut(&preview, &PaperPreview::laidOut);
        QTRY_VERIFY(preview.isSettled());
        QVERIFY(laidOut.count() >= 1);
        QVERIFY(preview.pageCount() > 0);
    }
};

static const Registered<TestPaperPreview> registered;

}  // namespace holdfast::tests

#include "paper_preview_test.moc"
