// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page_list.h"

#include "app/pages/clean/clean_page.h"
#include "app/pages/combine/combine_page.h"
#include "app/pages/correlate/correlate_page.h"
#include "app/pages/data/data_page.h"
#include "app/pages/explore/explore_page.h"
#include "app/pages/importance/importance_page.h"
#include "app/pages/models/models_page.h"
#include "app/pages/report/report_page.h"
#include "app/pages/segments/segments_page.h"

namespace holdfast {
Page* makePage(PageId page, PageContext context)
{
    switch (page) {
    case PageId::Data:
        return new DataPage(context);
    case PageId::Clean:
        return new CleanPage(context);
    case PageId::Explore:
        return new ExplorePage(context);
    case PageId::Combine:
        return new CombinePage(context);
    case PageId::Correlate:
        return new CorrelatePage(context);
    case PageId::Models:
        return new ModelsPage(context);
    case PageId::Importance:
        return new ImportancePage(context);
    case PageId::Segments:
        return new SegmentsPage(context);
    case PageId::Report:
        return new ReportPage(context);
    }
    return nullptr;
}

}  // namespace holdfast
