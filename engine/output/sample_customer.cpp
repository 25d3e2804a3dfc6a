// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/sample_customer.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace holdfast {
namespace {

constexpr std::int64_t firstKey = 480201;

// The list is sorted by class: first the declined alone, then a mixed stretch, then the steady. The key then ranks the classes with AUC
// 0.98.
constexpr double declinedAlone = 0.288;
constexpr double mixedUntil = 0.482;

// Every so many customers one is a twin: the same traits as a neighbour, under another key.
constexpr std::int64_t twinEvery = 118;
constexpr std::int64_t twinDistance = 31;

// Places of the three who bought nothing for two months, and of the one whose revenue is a slip of the keyboard.
constexpr std::array<std::int64_t, 3> inactive{3, 14, 22};
constexpr std::int64_t slip = 27;
constexpr double slipRevenue = 98431.7;

constexpr double classDistance = 2.12;  // of the latent, in its standard deviations

bool drawDeclined(const Random& seed, std::int64_t place, std::int64_t customers)
{
    const double position = (static_cast<double>(place) + 0.5) / static_cast<double>(customers);
    if (position < declinedAlone)
        return true;
    return position < mixedUntil && seed.stream("class", static_cast<std::uint64_t>(place)).uniform() < 0.5;
}

std::int64_t traitsFrom(std::int64_t place) { return place % twinEvery == twinEvery - 1 ? place - twinDistance : place; }

double rounded(double value, double unit) { return std::round(value / unit) * unit; }

int whole(double value, int low, int high) { return std::clamp(static_cast<int>(std::lround(value)), low, high); }

// A standard normal within ± bound, by drawing again.
double boundedNormal(Random& random, double bound)
{
    double value = random.normal();
    while (std::abs(value) > bound)
        value = random.normal();
    return value;
}

// A column's score: `share` of the latent, the rest its own noise.
double scored(Random& random, double latent, double share, double bound)
{
    return share * latent + std::sqrt(1 - share * share) * boundedNormal(random, bound);
}

int level(Random& random, std::span<const double> shares)
{
    double left = random.uniform();
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        if (left < shares[i])
            return static_cast<int>(i);
        left -= shares[i];
    }
    return static_cast<int>(shares.size()) - 1;
}

// Two humps: most buy on promotion now and then, one in eight nearly always, hardly anyone in between.
double promotionShare(Random& random, double score)
{
    const double rank = 0.5 * std::erfc(-score / (1.3 * std::sqrt(2.0)));
    const double jitter = 0.02 * random.uniform();
    if (rank > 0.866)
        return 0.8 + 0.17 * std::sqrt((rank - 0.866) / 0.134) + jitter;
    if (rank > 0.864)
        return 0.5 + 0.29 * random.uniform();
    return 0.11 + 0.26 * std::pow(rank, 1.2) + jitter;
}

SampleTraits drawTraits(Random random, bool declined, double engagement)
{
    static constexpr std::array<double, 6> steadyLevels{0.23, 0.147, 0.186, 0.09, 0.183, 0.164};
    static constexpr std::array<double, 6> declinedLevels{0.293, 0.211, 0.205, 0.132, 0.055, 0.104};
    static constexpr std::array<double, 3> activityLevels{0.237, 0.515, 0.248};
    SampleTraits traits;
    traits.declined = declined;
    traits.premium = random.uniform() < (declined ? 0.34 : 0.257);
    traits.misspelt = random.uniform() < (declined ? 0.034 : 0.002) && !traits.premium;
    traits.consent = random.uniform() < 0.74;
    traits.activityHalfYear = std::clamp(rounded(4.3 + 0.85 * scored(random, engagement, 0.40, 2.8), 0.1), 0.9, 6.6);
    traits.activityMonth = 3 + level(random, activityLevels);
    traits.tenure = whole(600 + 250 * boundedNormal(random, 1.95) + (declined ? 15 : -10), 110, 1079);
    traits.promotions = rounded(promotionShare(random, scored(random, -engagement, 0.5, 3)), 0.01);
    traits.topCategory = level(random, declined ? declinedLevels : steadyLevels);
    traits.categoriesPerVisit = whole(3.3 + 1.2 * scored(random, engagement, 0.40, 3), 1, 6);
    traits.unpaid = whole(2.8 - 1.75 * scored(random, engagement, 0.34, 3), 0, 10);
    traits.errors = whole(4.2 + 1.95 * scored(random, engagement, 0.07, 3), 0, 9);
    traits.pages = whole(8.3 + 3.2 * scored(random, engagement, 0.63, 3), 1, 20);
    return traits;
}

}  // namespace

SampleCustomer sampleCustomer(const Random& seed, std::int64_t place, std::int64_t customers)
{
    const std::int64_t source = traitsFrom(place);
    SampleCustomer customer;
    customer.key = firstKey + place;
    const bool declined = drawDeclined(seed, source, customers);
    const auto engagement = [&](std::int64_t of) {
        return seed.stream("engagement", static_cast<std::uint64_t>(of)).normal() + (declined ? -0.615 : 0.385) * classDistance;
    };
    customer.traits = drawTraits(seed.stream("traits", static_cast<std::uint64_t>(source)), declined, engagement(source));

    Random random = seed.stream("months", static_cast<std::uint64_t>(place));
    const double own = engagement(place);
    const double before = scored(random, own, 0.39, 2.6);
    const double last = 0.55 * (before - 0.39 * own) + std::sqrt(1 - 0.55 * 0.55) * boundedNormal(random, 2.6);
    const double current = 0.88 * last + std::sqrt(1 - 0.88 * 0.88) * boundedNormal(random, 2.6);
    customer.revenue = {rounded(4830 + 300 * before, 0.1), rounded(4945 + 680 * last, 0.1), rounded(5240 + 770 * current, 0.1)};
    customer.minutes = {whole(13.5 + 3.2 * scored(random, own, 0.57, 3), 5, 23), whole(13.2 + 3.6 * scored(random, own, 0.47, 3), 4, 23)};
    customer.profit = std::clamp(rounded(4 + random.normal(), 0.01), 0.86, 7.43);

    if (std::find(inactive.begin(), inactive.end(), place) != inactive.end()) {
        customer.revenue[0] = customer.revenue[1] = 0;
        customer.traits.promotions = 0;
    }
    if (place == slip)
        customer.revenue[2] = slipRevenue;
    return customer;
}

}  // namespace holdfast
