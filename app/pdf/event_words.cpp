// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/words.h"

namespace holdfast {

namespace {

constexpr PaperWord kRussian[] = {
    {"head.declined", "С событием"},
    {"summary.headline", "У {n} {n|клиента|клиентов|клиентов} из {N}, {sure}, наступит событие — {n|он приносит|они приносят|они приносят} "
                         "{share} прибыли"},
    {"summary.headline.weak",
     "Слабый прогноз: у {n} {n|клиента|клиентов|клиентов} из {N}, {sure}, наступит событие; доля в прибыли {share}"},
    {"summary.headline.no-money", "У {n} {n|клиента|клиентов|клиентов} из {N}, {sure}, наступит событие"},
    {"summary.headline.no-money.weak", "Слабый прогноз: у {n} {n|клиента|клиентов|клиентов} из {N}, {sure}, наступит событие"},
    {"summary.headline.zone", "У {n} {n|клиента|клиентов|клиентов} из {N} риск события {t} и выше"},
    {"summary.headline.poor", "Предсказать событие по этим данным нельзя"},
    {"summary.lead.poor", "Лучшая модель почти не отличает клиентов с событием от остальных (ROC AUC {auc}). Ниже — что есть в данных; "
                          "рисков и действий этот отчёт не предлагает."},
    {"summary.lead.few", "Нужно не меньше 200 клиентов и 30 событий. Ниже — что есть в данных; рисков и действий отчёт не предлагает."},
    {"summary.key.rate", "клиентов с риском от {t} и правда с событием"},
    {"summary.key.expected", "событий ожидается"},
    {"summary.key.found", "событий модель находит"},
    {"summary.bands.subtitle", "Клиентов по риску события, проверочная оценка"},
    {"summary.signs.subtitle", "Доля клиентов с событием"},
    {"axis.risk", "Риск события, %"},
    {"note.positive", "Событие — {target} = «{value}»."},
    {"data.left.declined", "Из них с событием {n} ({share})."},
    {"exploration.headline", "Сильнее всего клиентов с событием отличает «{column}»"},
    {"exploration.lead",
     "С событием {n} из {N} {N|клиента|клиентов|клиентов} ({share}). Ниже столбцы, которые связаны с ним сильнее прочих."},
    {"exploration.split.title", "«{column}»: у клиентов с событием иначе"},
    {"exploration.rates.title", "«{column}»: доля с событием от {low} до {high}"},
    {"exploration.rates.subtitle", "Доля с событием; черта — интервал, пунктир — среднее"},
    {"exploration.profit",
     "Средняя прибыль на клиента: {a} {unit} с событием и {b} {unit} без него. Сколько прибыли меняется из-за события, "
     "по этим данным узнать нельзя."},
    {"models.lead", "Если взять наугад клиента с событием и клиента без него, модель поставит первого выше с вероятностью {auc} "
                    "({low}–{high}). Проверено на {rows} {rows|клиенте|клиентах|клиентах}, которых модель не видела."},
    {"models.lead.folds",
     "Если взять наугад клиента с событием и клиента без него, модель поставит первого выше с вероятностью {auc}: среднее "
     "по блокам, отдельной проверочной части нет."},
    {"models.roc.subtitle", "Найдено событий, %"},
    {"models.threshold.rate", "Из них с событием"},
    {"models.threshold.found", "Найдено из всех событий"},
    {"why.panels.note", "Доля с событием по значениям столбца, %; вертикаль — порог, найденный по тем же данным; пунктир — среднее; полый "
                        "кружок — граница вместо значения."},
    {"segments.one", "{n} {n|клиент|клиента|клиентов}; с событием {share} ({low}–{high})."},
    {"segments.how.money",
     "«Под риском» — сумма произведений риска на прибыль клиента (убыток не считается). Риск — проверочный, из моделей, "
     "которые клиента не видели; «с событием» — что произошло на деле."},
    {"segments.how", "Риск — проверочный, из моделей, которые клиента не видели; «с событием» — что произошло на деле."},
    {"glossary.auc", "ROC AUC — доля пар «с событием — без него», в которых модель ставит первого выше: 0,5 — наугад, 1 — без ошибок."},
    {"glossary.risk", "Риск — вероятность события по модели, которая клиента не видела."},
};

constexpr PaperWord kEnglish[] = {
    {"head.declined", "With the event"},
    {"summary.headline", "{n} of {N} customers will {sure} have the event; {n|it brings|they bring} {share} of profit"},
    {"summary.headline.weak", "A weak forecast: {n} of {N} customers will {sure} have the event; their share of profit is {share}"},
    {"summary.headline.no-money", "{n} of {N} customers will {sure} have the event"},
    {"summary.headline.no-money.weak", "A weak forecast: {n} of {N} customers will {sure} have the event"},
    {"summary.headline.zone", "{n} of {N} customers have a risk of the event of {t} or more"},
    {"summary.headline.poor", "These data do not foretell the event"},
    {"summary.lead.poor",
     "The best model hardly tells customers with the event from the others (ROC AUC {auc}). Below is what the data hold; "
     "this report proposes no risks and no actions."},
    {"summary.lead.few",
     "At least 200 customers and 30 events are needed. Below is what the data hold; this report proposes no risks and no "
     "actions."},
    {"summary.key.rate", "of customers with a risk of {t} or more did have the event"},
    {"summary.key.expected", "events are expected"},
    {"summary.key.found", "of events are found by the model"},
    {"summary.bands.subtitle", "Customers by risk of the event, estimated out of fold"},
    {"summary.signs.subtitle", "Share with the event"},
    {"axis.risk", "Risk of the event, %"},
    {"note.positive", "The event is {target} = “{value}”."},
    {"data.left.declined", "{n} of them have the event ({share})."},
    {"exploration.headline", "“{column}” sets customers with the event apart most"},
    {"exploration.lead", "{n} of {N} {N|customer|customers} have the event ({share}). Below are the columns that go with it most."},
    {"exploration.split.title", "“{column}” differs with the event"},
    {"exploration.rates.title", "“{column}”: {low} to {high} with the event"},
    {"exploration.rates.subtitle", "Share with the event; whisker: interval, dashes: average"},
    {"exploration.profit", "Mean profit per customer: {a} {unit} with the event and {b} {unit} without it. These data do not tell how much "
                           "profit the event costs."},
    {"models.lead",
     "Take a customer with the event and one without it: the model puts the first higher with probability {auc} ({low}–{high}). "
     "Checked on {rows} {rows|customer|customers} the model had not seen."},
    {"models.lead.folds",
     "Take a customer with the event and one without it: the model puts the first higher with probability {auc}, the mean "
     "over folds; no part was held out."},
    {"models.roc.subtitle", "Events found, %"},
    {"models.threshold.rate", "Of them with the event"},
    {"models.threshold.found", "Found of all events"},
    {"why.panels.note",
     "Share with the event along the column, %; vertical: the threshold found on the same data; dashes: average; hollow: a "
     "bound in place of a value."},
    {"segments.one", "{n} {n|customer|customers}; {share} with the event ({low}–{high})."},
    {"segments.how.money",
     "“At risk” is the sum of risk times a customer's profit (a loss does not count). Risk comes from models that had not "
     "seen the customer; “with the event” is what happened."},
    {"segments.how", "Risk comes from models that had not seen the customer; “with the event” is what happened."},
    {"glossary.auc",
     "ROC AUC: the share of pairs “with the event, without it” in which the model puts the first higher; 0.5 is guessing, 1 is "
     "faultless."},
    {"glossary.risk", "Risk: the chance of the event by a model that had not seen the customer."},
};

}  // namespace

std::span<const PaperWord> russianEventWords() { return kRussian; }
std::span<const PaperWord> englishEventWords() { return kEnglish; }

}  // namespace holdfast
