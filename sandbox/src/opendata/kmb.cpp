#include "kmb.h"

#include "stops.h"

#include <algorithm>

namespace causeway::sandbox {
namespace {

constexpr int MinutesBetweenStops = 3;
constexpr int ArrivalsShown = 3;

/// `service_type` is text in lists of routes and a number in arrival times, as in the real feed.
Json routeJson(const BusRoute &route)
{
    return {{"route", route.number},   {"bound", route.bound},    {"service_type", "1"},
            {"orig_en", route.fromEn}, {"orig_tc", route.fromTc}, {"orig_sc", route.fromSc},
            {"dest_en", route.toEn},   {"dest_tc", route.toTc},   {"dest_sc", route.toSc}};
}

Json stopJson(const Stop &stop)
{
    return {{"stop", stop.id},    {"name_en", stop.en},   {"name_tc", stop.tc},
            {"name_sc", stop.sc}, {"lat", stop.latitude}, {"long", stop.longitude}};
}

Response answer(const Core &core, const char *type, const Json &data)
{
    return jsonResponse(
        {{"type", type}, {"version", "1.0"}, {"generated_timestamp", hongKongTime(core.clock.now())}, {"data", data}});
}

Json arrival(const BusRoute &route, int sequence, int number, SystemTime at, SystemTime now)
{
    const bool isTimetable = number == ArrivalsShown; // the last one has not left the terminus
    return {{"co", "KMB"},
            {"route", route.number},
            {"dir", route.bound},
            {"service_type", 1},
            {"seq", sequence},
            {"dest_tc", route.toTc},
            {"dest_sc", route.toSc},
            {"dest_en", route.toEn},
            {"eta_seq", number},
            {"eta", hongKongTime(at)},
            {"rmk_tc", isTimetable ? "原定班次" : ""},
            {"rmk_sc", isTimetable ? "原定班次" : ""},
            {"rmk_en", isTimetable ? "Scheduled Bus" : ""},
            {"data_timestamp", hongKongTime(now)}};
}

/// Buses leave every `minutesBetween` minutes since 1970 and need three minutes from stop to stop.
void addArrivals(Json &list, const BusRoute &route, std::size_t position, SystemTime now)
{
    const std::chrono::minutes offset(static_cast<int>(position) * MinutesBetweenStops);
    const std::chrono::minutes between(route.minutesBetween);
    const auto sinceDeparture = (now - offset).time_since_epoch() % std::chrono::seconds(between);
    auto at = now - sinceDeparture + std::chrono::seconds(between);
    for (int number = 1; number <= ArrivalsShown; ++number, at += between)
        list.push_back(arrival(route, static_cast<int>(position) + 1, number, at, now));
}

Json arrivalsAt(std::size_t stop, SystemTime now)
{
    Json list = Json::array();
    for (const auto &route : busRoutes()) {
        const auto found = std::ranges::find(route.stops, stop);
        if (found != route.stops.end())
            addArrivals(list, route, static_cast<std::size_t>(found - route.stops.begin()), now);
    }
    return list;
}

std::optional<std::size_t> findStop(const Request &request)
{
    const auto found = std::ranges::find(busStops(), request.captured.at("id"), &Stop::id);
    return found == busStops().end() ? std::nullopt : std::optional<std::size_t>(found - busStops().begin());
}

template<typename Item>
Json listOf(const std::vector<Item> &items, Json (*toJsonItem)(const Item &))
{
    Json list = Json::array();
    for (const auto &item : items)
        list.push_back(toJsonItem(item));
    return list;
}
}

Routes openDataRoutes(const Core &core)
{
    const std::string base = "/opendata/v1/transport/kmb";
    return {{"GET", base + "/route",
             [&core](const Request &) { return answer(core, "RouteList", listOf(busRoutes(), routeJson)); }},
            {"GET", base + "/stop",
             [&core](const Request &) { return answer(core, "StopList", listOf(busStops(), stopJson)); }},
            {"GET", base + "/stop/{id}",
             [&core](const Request &request) {
                 const auto stop = findStop(request);
                 return answer(core, "Stop",
                               stop ? stopJson(busStops()[*stop])
                                    : Json::object()); // {} for an unknown stop, as in the real feed
             }},
            {"GET", base + "/stop-eta/{id}", [&core](const Request &request) {
                 const auto stop = findStop(request);
                 return answer(core, "StopETA", stop ? arrivalsAt(*stop, core.clock.now()) : Json::array());
             }}};
}
}
