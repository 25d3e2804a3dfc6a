// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace holdfast {

// Nodes and weights of Gauss–Legendre quadrature on [-1, 1], by Newton's method on the Legendre polynomial. Even N: the nodes are ±node[i].
template <std::size_t N>
struct GaussLegendre
{
    static_assert(N % 2 == 0);
    std::array<double, N / 2> node{};
    std::array<double, N / 2> weight{};

    GaussLegendre()
    {
        for (std::size_t i = 0; i < N / 2; ++i) {
            double x = std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (static_cast<double>(N) + 0.5));
            double slope = 1;
            for (int round = 0; round < 8; ++round) {
                double last = 1;
                double now = x;
                for (std::size_t k = 2; k <= N; ++k) {
                    const auto degree = static_cast<double>(k);
                    const double next = ((2 * degree - 1) * x * now - (degree - 1) * last) / degree;
                    last = now;
                    now = next;
                }
                slope = static_cast<double>(N) * (x * now - last) / (x * x - 1);
                x -= now / slope;
            }
            node[i] = x;
            weight[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }
};

}  // namespace holdfast
