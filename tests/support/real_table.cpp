// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/real_table.h"

#include <fstream>
#include <limits>
#include <map>
#include <set>

#include "base/text.h"
#include "support/reference.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

constexpr double kAnomalousRevenue = 106862.2;

struct TextTable
{
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> rows;

    std::size_t column(const std::string& name) const
    {
        for (std::size_t c = 0; c < names.size(); ++c)
            if (names[c] == name)
                return c;
        throw std::runtime_error("the real tables have no column " + name);
    }
};

std::string mended(std::string text)
{
    static const std::vector<std::pair<std::string, std::string>> typos{
        {"стандартт", "стандарт"}, {"аксесуары", "аксессуары"}, {"предыдцщий_месяц", "предыдущий_месяц"}};
    for (const auto& [wrong, right] : typos)
        if (const std::size_t at = text.find(wrong); at != std::string::npos)
            text.replace(at, wrong.size(), right);
    return text;
}

TextTable readTable(const std::string& name)
{
    std::ifstream file(referencePath("data/one-click-comma/" + name + ".csv"));
    TextTable made;
    std::string line;
    while (std::getline(file, line)) {
        if (line.rfind("\xEF\xBB\xBF", 0) == 0)
            line.erase(0, 3);
        if (trimmed(line).empty())
            continue;
        std::vector<std::string> fields;
        for (const std::string& field : split(line, ','))
            fields.push_back(mended(trimmed(field)));
        if (made.names.empty())
            made.names = fields;
        else
            made.rows.push_back(fields);
    }
    return made;
}

// value[label][id] of a long table.
std::map<std::string, std::map<std::string, double>> pivoted(const TextTable& table, const std::string& value)
{
    const std::size_t id = table.column(kRealId);
    const std::size_t label = table.column("Период");
    const std::size_t number = table.column(value);
    std::map<std::string, std::map<std::string, double>> made;
    for (const auto& row : table.rows)
        made[value + "_" + row.at(label)][row.at(id)] = parseNumber(row.at(number)).value();
    return made;
}

Column numberColumn(const std::string& name, std::vector<double> values)
{
    return {realColumn(name), name, ColumnKind::Number, Numbers{std::move(values)}};
}

Table joined()
{
    const TextTable main = readTable("market_file");
    const TextTable money = readTable("market_money");
    std::map<std::string, std::map<std::string, double>> wide = pivoted(money, "Выручка");
    wide.merge(pivoted(readTable("market_time"), "минут"));
    const TextTable profit = readTable("money");
    for (const auto& row : profit.rows)
        wide[kRealProfit][row.at(profit.column(kRealId))] = parseNumber(row.at(profit.column(kRealProfit))).value();

    std::set<std::string> dropped;
    for (const auto& row : money.rows) {
        const double revenue = parseNumber(row.at(money.column("Выручка"))).value();
        if (revenue <= 0 || close(revenue, kAnomalousRevenue))
            dropped.insert(row.at(money.column(kRealId)));
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : main.rows)
        if (dropped.count(row.at(main.column(kRealId))) == 0)
            rows.push_back(row);

    std::vector<Column> columns;
    for (std::size_t c = 0; c < main.names.size(); ++c) {
        if (parseNumber(rows.front().at(c))) {
            std::vector<double> values;
            for (const auto& row : rows)
                values.push_back(parseNumber(row.at(c)).value());
            columns.push_back(numberColumn(main.names[c], std::move(values)));
        } else {
            CategoriesBuilder builder;
            for (const auto& row : rows)
                builder.add(row.at(c));
            columns.emplace_back(realColumn(main.names[c]), main.names[c], ColumnKind::Category, std::move(builder).done());
        }
    }
    for (const auto& [name, byId] : wide) {
        std::vector<double> values;
        for (const auto& row : rows)
            values.push_back(byId.at(row.at(main.column(kRealId))));
        columns.push_back(numberColumn(name, std::move(values)));
    }
    return {"real", std::move(columns)};
}

std::vector<ColumnId> named(const std::vector<std::string>& names)
{
    std::vector<ColumnId> made;
    for (const std::string& name : names)
        made.push_back(realColumn(name));
    return made;
}

}  // namespace

const Table& realTable()
{
    static const Table made = joined();
    return made;
}

ColumnId realColumn(const std::string& name) { return {"real", name}; }

std::vector<ColumnId> realNumberFeatures()
{
    return named({"Маркет_актив_6_мес", "Маркет_актив_тек_мес", "Длительность", "Акционные_покупки", "Средний_просмотр_категорий_за_визит",
                  "Неоплаченные_продукты_штук_квартал", "Ошибка_сервиса", "Страниц_за_визит", "Выручка_препредыдущий_месяц",
                  "Выручка_предыдущий_месяц", "Выручка_текущий_месяц", "минут_предыдущий_месяц", "минут_текущий_месяц"});
}

std::vector<ColumnId> realFeatures()
{
    std::vector<ColumnId> made = realNumberFeatures();
    for (const std::string& name : {kRealPermission, kRealCategory, kRealService})
        made.push_back(realColumn(name));
    return made;
}

std::vector<ColumnId> realIntervalColumns()
{
    return named({"Маркет_актив_6_мес", "Длительность", "Акционные_покупки", "Выручка_препредыдущий_месяц", "Выручка_предыдущий_месяц",
                  "Выручка_текущий_месяц", "минут_предыдущий_месяц", "минут_текущий_месяц"});
}

}  // namespace holdfast::tests
