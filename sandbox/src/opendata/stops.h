#pragma once

#include <string>
#include <vector>

namespace causeway::sandbox {

struct Stop {
    std::string id; ///< 16 hexadecimal digits
    std::string en;
    std::string tc;
    std::string sc;
    std::string latitude;
    std::string longitude;
};

struct BusRoute {
    std::string number;
    std::string bound; ///< "O" or "I"
    std::string fromEn, fromTc, fromSc;
    std::string toEn, toTc, toSc;
    int minutesBetween;             ///< how often a bus leaves
    std::vector<std::size_t> stops; ///< indices into the list of stops, in order
};

/// Invented names at invented places: nobody may be sent to a real stop by a sandbox.
const std::vector<Stop> &busStops();
const std::vector<BusRoute> &busRoutes();
}
