// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page_list.h"

#if __has_include("app/pages/clean/clean_page.h")
#include "app/pages/clean/clean_page.h"
#endif
#if __has_include("app/pages/combine/combine_page.h")
#include "app/pages/combine/combine_page.h"
#endif
#if __has_include("app/pages/correlate/correlate_page.h")
#include "app/pages/correlate/correlate_page.h"
#endif
#if __has_include("app/pages/data/data_page.h")
#include "app/pages/data/data_page.h"
#endif
#if __has_include("app/pages/explore/explore_page.h")
#include "app/pages/explore/explore_page.h"
#endif
#if __has_include("app/pages/importance/importance_page.h")
#include "app/pages/importance/importance_page.h"
#endif
#if __has_include("app/pages/models/models_page.h")
#include "app/pages/models/models_page.h"
#endif
#if __has_include("app/pages/report/report_page.h")
#include "app/pages/report/report_page.h"
#endif
#if __has_include("app/pages/segments/segments_page.h")
#include "app/pages/segments/segments_page.h"
#endif

namespace holdfast {
namespace {

// Where a page is not there yet: its name and nothing else.
class NoPage : public Page
{
public:
    using Page::Page;
    PageBadge badge() const override { return {}; }
    void refresh() override { setHead(pageName(id()), {}); }
};

}  // namespace

Page* makePage(PageId page, PageContext context)
{
    switch (page) {
    case PageId::Data:
#if __has_include("app/pages/data/data_page.h")
        return new DataPage(context);
#else
        break;
#endif
    case PageId::Clean:
#if __has_include("app/pages/clean/clean_page.h")
        return new CleanPage(context);
#else
        break;
#endif
    case PageId::Explore:
#if __has_include("app/pages/explore/explore_page.h")
        return new ExplorePage(context);
#else
        break;
#endif
    case PageId::Combine:
#if __has_include("app/pages/combine/combine_page.h")
        return new CombinePage(context);
#else
        break;
#endif
    case PageId::Correlate:
#if __has_include("app/pages/correlate/correlate_page.h")
        return new CorrelatePage(context);
#else
        break;
#endif
    case PageId::Models:
#if __has_include("app/pages/models/models_page.h")
        return new ModelsPage(context);
#else
        break;
#endif
    case PageId::Importance:
#if __has_include("app/pages/importance/importance_page.h")
        return new ImportancePage(context);
#else
        break;
#endif
    case PageId::Segments:
#if __has_include("app/pages/segments/segments_page.h")
        return new SegmentsPage(context);
#else
        break;
#endif
    case PageId::Report:
#if __has_include("app/pages/report/report_page.h")
        return new ReportPage(context);
#else
        break;
#endif
    }
    return new NoPage(page, context);
}

}  // namespace holdfast
