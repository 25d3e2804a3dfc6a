// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

#include <QString>

#include "learn/model.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

QString familyWord(Family family);                                          // "Logistic regression"
QString settingsWords(const ModelSpec& spec, const NumberFormat& numbers);  // "L2, C = 1"
QString preparationWords(const ModelSpec& spec);                            // "standardised, one-hot"; of a blend nothing
QString exclusionWords(const std::string& reason);                          // why a column is no feature

// A sentence made by tr("%n …", nullptr, n), with its number grouped as numbers are on screen.
QString groupedIn(QString text, std::size_t count, const NumberFormat& numbers);
QString customersWords(std::size_t count, const NumberFormat& numbers);  // "1,296 customers"

}  // namespace holdfast
