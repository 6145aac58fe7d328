#pragma once

#include <causeway/base/json.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

/// What the programs of ./dev bench share: how a time is taken and how a figure is printed.
namespace causeway::bench {

/// Median of several runs, in microseconds for one of `repeats` calls: a busy machine disturbs it less than a mean.
template<typename Work>
double medianMicroseconds(Work &&work, int repeats = 1, int runs = 9)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < repeats; ++i)
            work();
        const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - start;
        times.push_back(taken.count() / repeats);
    }
    std::ranges::nth_element(times, times.begin() + runs / 2);
    return times.at(static_cast<std::size_t>(runs / 2));
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
