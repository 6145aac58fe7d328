#pragma once

#include <causeway/base/json.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

/// What the programs of ./dev bench share: how a time is taken and how a figure is printed.
namespace causeway::bench {

/// Microseconds for one of `repeats` calls.
template<typename Work>
double microsecondsOf(Work &work, int repeats)
{
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < repeats; ++i)
        work();
    const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
    return taken.count() / repeats;
}

inline double medianOf(std::vector<double> times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::ranges::nth_element(times, middle);
    return *middle;
}

/// Median of several runs, in microseconds for one of `repeats` calls: a busy machine disturbs it less than a mean.
template<typename Work>
double medianMicroseconds(Work &&work, int repeats = 1, int runs = 9)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(microsecondsOf(work, repeats));
    return medianOf(std::move(times));
}

/// The medians of several works that are done in turn, so that whatever else the machine does meets all of them alike: these may be compared.
template<typename... Works>
std::array<double, sizeof...(Works)> mediansInTurn(int repeats, Works &&...works)
{
    constexpr int runs = 31;
    std::array<std::vector<double>, sizeof...(Works)> times;
    for (int run = 0; run < runs; ++run) {
        std::size_t which = 0;
        (times.at(which++).push_back(microsecondsOf(works, repeats)), ...);
    }
    std::array<double, sizeof...(Works)> medians{};
    std::ranges::transform(times, medians.begin(), medianOf);
    return medians;
}

/// A figure that stands by itself.
inline void report(const std::string &name, double figure, const std::string &unit)
{
    std::puts(toCompact({{"name", name}, {"figure", figure}, {"unit", unit}}).c_str());
}

/// A figure beside its peer's, measured in the same run: the ratio is what may be compared between machines.
inline void report(const std::string &name, double figure, const std::string &unit, const std::string &peer,
                   double peerFigure)
{
    const Json line{{"name", name}, {"figure", figure},          {"unit", unit},
                    {"peer", peer}, {"peer_figure", peerFigure}, {"ratio", figure / peerFigure}};
    std::puts(toCompact(line).c_str());
}
}
