// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// Whether a text holds a word that columns are often named by: id, date, price, дата, сумма, Betrag … in several languages.
bool holdsNameWord(std::string_view text);

// Whether it is written as programs write names: order_date, orderDate, ORDER_DATE.
bool isIdentifier(std::string_view text);

// Whether it holds a word that names days, months or periods: date, month, период, Monat …
bool namesDates(std::string_view text);

// Whether it holds a word that names codes, not amounts: id, code, phone, ИНН, артикул, account, barcode …
bool namesCodes(std::string_view text);

}  // namespace holdfast
