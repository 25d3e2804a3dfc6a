// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/known_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>
#include <vector>

#include "table/name_words.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongest = 120;  // bytes; a longer text is no name

const std::unordered_set<std::string_view>& words()
{
    static const std::unordered_set<std::string_view> set{
        // English
        "id"sv, "key"sv, "code"sv, "name"sv, "date"sv, "time"sv, "timestamp"sv, "year"sv, "month"sv, "day"sv, "type"sv, "kind"sv,
        "category"sv, "group"sv, "class"sv, "status"sv, "state"sv, "country"sv, "city"sv, "region"sv, "county"sv, "address"sv, "street"sv,
        "zip"sv, "postcode"sv, "phone"sv, "email"sv, "url"sv, "website"sv, "title"sv, "description"sv, "comment"sv, "comments"sv, "notes"sv,
        "amount"sv, "price"sv, "cost"sv, "value"sv, "total"sv, "count"sv, "number"sv, "quantity"sv, "qty"sv, "rate"sv, "age"sv, "gender"sv,
        "sex"sv, "latitude"sv, "longitude"sv, "lat"sv, "lon"sv, "score"sv, "rank"sv, "label"sv, "index"sv, "version"sv, "user"sv,
        "customer"sv, "product"sv, "supplier"sv, "company"sv, "department"sv, "organisation"sv, "organization"sv, "currency"sv, "unit"sv,
        "reference"sv, "ref"sv, "source"sv, "sku"sv, "firstname"sv, "lastname"sv, "surname"sv, "birthday"sv, "period"sv, "start"sv, "end"sv,
        // Russian
        "код"sv, "номер"sv, "имя"sv, "фамилия"sv, "отчество"sv, "фио"sv, "название"sv, "наименование"sv, "дата"sv, "время"sv, "год"sv,
        "месяц"sv, "день"sv, "период"sv, "тип"sv, "вид"sv, "категория"sv, "группа"sv, "статус"sv, "страна"sv, "город"sv, "регион"sv,
        "область"sv, "район"sv, "адрес"sv, "улица"sv, "индекс"sv, "телефон"sv, "почта"sv, "сайт"sv, "описание"sv, "комментарий"sv,
        "примечание"sv, "сумма"sv, "цена"sv, "стоимость"sv, "количество"sv, "кол"sv, "значение"sv, "процент"sv, "доля"sv, "возраст"sv,
        "пол"sv, "клиент"sv, "товар"sv, "артикул"sv, "поставщик"sv, "организация"sv, "контрагент"sv, "выручка"sv, "прибыль"sv,
        "показатель"sv, "единица"sv, "инн"sv, "кпп"sv,
        // German
        "nummer"sv, "vorname"sv, "nachname"sv, "datum"sv, "zeit"sv, "jahr"sv, "monat"sv, "typ"sv, "kategorie"sv, "gruppe"sv, "ort"sv,
        "stadt"sv, "land"sv, "strasse"sv, "straße"sv, "plz"sv, "telefon"sv, "beschreibung"sv, "bemerkung"sv, "betrag"sv, "preis"sv,
        "umsatz"sv, "anzahl"sv, "menge"sv, "wert"sv, "kunde"sv, "firma"sv, "artikel"sv, "geschlecht"sv, "alter"sv,
        // French
        "nom"sv, "prénom"sv, "numéro"sv, "année"sv, "mois"sv, "jour"sv, "ville"sv, "pays"sv, "adresse"sv, "téléphone"sv, "montant"sv,
        "prix"sv, "quantité"sv, "catégorie"sv, "statut"sv, "libellé"sv, "commune"sv, "société"sv,
        // Polish, Spanish, Italian, Portuguese
        "nazwa"sv, "imię"sv, "nazwisko"sv, "data"sv, "rok"sv, "miasto"sv, "kwota"sv, "ilość"sv, "cena"sv, "nombre"sv, "fecha"sv, "ciudad"sv,
        "precio"sv, "cantidad"sv, "país"sv, "código"sv, "nome"sv, "città"sv, "prezzo"sv, "codice"sv, "cidade"sv, "preço"sv};
    return set;
}

const std::unordered_set<std::string_view>& wordsOfDates()
{
    static const std::unordered_set<std::string_view> set{
        "date"sv,  "dates"sv,   "month"sv,   "months"sv,   "mon"sv,      "period"sv,  "yearmonth"sv, "ym"sv,     "yyyymm"sv, "time"sv,
        "when"sv,  "day"sv,     "birth"sv,   "expiry"sv,   "expires"sv,  "valid"sv,   "месяц"sv,     "месяцы"sv, "мес"sv,    "период"sv,
        "дата"sv,  "срок"sv,    "год"sv,     "отчётный"sv, "отчетный"sv, "місяць"sv,  "період"sv,    "monat"sv,  "datum"sv,  "zeitraum"sv,
        "mois"sv,  "période"sv, "mes"sv,     "fecha"sv,    "periodo"sv,  "período"sv, "mês"sv,       "data"sv,   "mese"sv,   "miesiąc"sv,
        "okres"sv, "maand"sv,   "periode"sv, "année"sv,    "måned"sv,    "månad"sv};
    return set;
}

const std::unordered_set<std::string_view>& wordsOfCodes()
{
    static const std::unordered_set<std::string_view> set{
        "id"sv,      "ids"sv,   "key"sv,    "code"sv,      "phone"sv,   "tel"sv,     "telephone"sv, "mobile"sv,   "fax"sv,
        "account"sv, "acct"sv,  "iban"sv,   "card"sv,      "barcode"sv, "ean"sv,     "gtin"sv,      "upc"sv,      "isbn"sv,
        "imei"sv,    "sku"sv,   "inn"sv,    "ogrn"sv,      "snils"sv,   "vin"sv,     "passport"sv,  "ssn"sv,      "serial"sv,
        "msisdn"sv,  "код"sv,   "номер"sv,  "телефон"sv,   "тел"sv,     "счёт"sv,    "счет"sv,      "карта"sv,    "карты"sv,
        "инн"sv,     "кпп"sv,   "огрн"sv,   "огрнип"sv,    "снилс"sv,   "паспорт"sv, "артикул"sv,   "штрихкод"sv, "ключ"sv,
        "telefon"sv, "konto"sv, "nummer"sv, "téléphone"sv, "compte"sv,  "codice"sv,  "código"sv,    "telefono"sv, "teléfono"sv};
    return set;
}

bool holdsOneOf(std::string_view text, const std::unordered_set<std::string_view>& known)
{
    if (text.size() > kLongest)
        return false;
    const std::vector<std::string> held = nameWords(text);
    return std::any_of(held.begin(), held.end(), [&known](const std::string& word) { return known.contains(word); });
}

bool isLetterByte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

bool holdsNameWord(std::string_view text) { return holdsOneOf(text, words()); }

bool namesDates(std::string_view text) { return holdsOneOf(text, wordsOfDates()); }

bool namesCodes(std::string_view text) { return holdsOneOf(text, wordsOfCodes()); }

bool isIdentifier(std::string_view text)
{
    bool joined = false;
    bool letter = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!isLetterByte(c) && (c < '0' || c > '9') && c != '_')
            return false;
        letter = letter || isLetterByte(c);
        joined = joined || (c == '_' && i > 0) || (i > 0 && c >= 'A' && c <= 'Z' && text[i - 1] >= 'a' && text[i - 1] <= 'z');
    }
    return joined && letter;
}

}  // namespace holdfast
