#include "stops.h"

namespace causeway::sandbox {

const std::vector<Stop> &busStops()
{
    static const std::vector<Stop> stops{
        {"A1F0000000000001", "Kite Hill Bus Terminus (SB101)", "紙鳶山總站 (SB101)", "纸鸢山总站 (SB101)", "22.310100",
         "114.170100"},
        {"A1F0000000000002", "Lantern Street Market (SB102)", "燈籠街街市 (SB102)", "灯笼街街市 (SB102)", "22.312200",
         "114.171500"},
        {"A1F0000000000003", "Old Pier Road (SB103)", "舊碼頭道 (SB103)", "旧码头道 (SB103)", "22.314300",
         "114.172900"},
        {"A1F0000000000004", "Banyan Park (SB104)", "榕樹公園 (SB104)", "榕树公园 (SB104)", "22.316400", "114.174300"},
        {"A1F0000000000005", "Clock Tower Square (SB105)", "鐘樓廣場 (SB105)", "钟楼广场 (SB105)", "22.318500",
         "114.175700"},
        {"A1F0000000000006", "Causeway Bridge (SB106)", "長堤橋 (SB106)", "长堤桥 (SB106)", "22.320600", "114.177100"},
        {"A1F0000000000007", "Harbour Light Estate (SB107)", "燈塔邨 (SB107)", "灯塔村 (SB107)", "22.322700",
         "114.178500"},
        {"A1F0000000000008", "Tea Garden Road (SB108)", "茶園路 (SB108)", "茶园路 (SB108)", "22.324800", "114.179900"},
        {"A1F0000000000009", "Public Library (SB109)", "公共圖書館 (SB109)", "公共图书馆 (SB109)", "22.326900",
         "114.181300"},
        {"A1F000000000000A", "Heron Pond (SB110)", "白鷺塘 (SB110)", "白鹭塘 (SB110)", "22.329000", "114.182700"},
        {"A1F000000000000B", "Evergreen House (SB111)", "長青樓 (SB111)", "长青楼 (SB111)", "22.331100", "114.184100"},
        {"A1F000000000000C", "North Quay Bus Terminus (SB112)", "北碼頭總站 (SB112)", "北码头总站 (SB112)", "22.333200",
         "114.185500"}};
    return stops;
}

const std::vector<BusRoute> &busRoutes()
{
    static const std::vector<BusRoute> routes{
        {"801",
         "O",
         "Kite Hill",
         "紙鳶山",
         "纸鸢山",
         "North Quay",
         "北碼頭",
         "北码头",
         8,
         {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}},
        {"801",
         "I",
         "North Quay",
         "北碼頭",
         "北码头",
         "Kite Hill",
         "紙鳶山",
         "纸鸢山",
         8,
         {11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0}},
        {"82X", "O", "Kite Hill", "紙鳶山", "纸鸢山", "Public Library", "公共圖書館", "公共图书馆", 15, {0, 3, 5, 8}},
        {"82X", "I", "Public Library", "公共圖書館", "公共图书馆", "Kite Hill", "紙鳶山", "纸鸢山", 15, {8, 5, 3, 0}},
        {"N83",
         "O",
         "Clock Tower Square",
         "鐘樓廣場",
         "钟楼广场",
         "Evergreen House",
         "長青樓",
         "长青楼",
         20,
         {4, 6, 7, 9, 10}}};
    return routes;
}
}
