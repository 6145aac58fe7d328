#include "seed.h"

#include "persons.h"

#include <array>
#include <random>

namespace causeway::sandbox {
namespace {

constexpr auto SeededSetting = "seeded";

const std::vector<Person> &personas()
{
    static const std::vector<Person> all{
        {"chan-siu-ming", "A1234563", "CHAN Siu Ming", "陳小明", "CHAN", "Siu Ming", "1988-04-12", "M", "+852-51230001",
         "siuming.chan@sandbox.invalid", "Flat A, 12/F, Harbour Mansion, 18 Invented Road, Wan Chai, Hong Kong",
         "TD1000017", "Has everything: licence and three bills, one of them overdue"},
        {"wong-mei-ling", "C5678909", "WONG Mei Ling", "黃美玲", "WONG", "Mei Ling", "1995-09-30", "F", "+852-51230002",
         "meiling.wong@sandbox.invalid",
         "Flat 3, 5/F, Block B, Kite Court, 2 Invented Street, Sha Tin, New Territories", "TD1000025",
         "A second citizen, for payments and codes between two people"},
        {"lee-kwok-keung", "G123456A", "LEE Kwok Keung", "李國強", "LEE", "Kwok Keung", "1944-02-03", "M",
         "+852-51230003", "", "Room 1206, Evergreen House, Invented Estate, Kwun Tong, Kowloon", "TD1000033",
         "An elder, without an e-mail address; use him for large and simple mode"},
        {"ho-tsz-yan", "Z683365A", "HO Tsz Yan", "何芷欣", "HO", "Tsz Yan", "2004-12-25", "F", "+852-51230004",
         "tszyan.ho@sandbox.invalid", "Room 702, Student Hall 4, Invented Campus, Tai Po, New Territories", "TD1000041",
         "A student without any bill: empty states"},
        {"fernandes-maria", "AB9876543", "FERNANDES Maria", "", "FERNANDES", "Maria", "1979-06-18", "F",
         "+852-51230005", "maria.fernandes@sandbox.invalid",
         "Flat C, 2/F, Banyan Building, 77 Invented Lane, Central, Hong Kong", "TD1000058",
         "No Chinese name, two letters in the identity number, little money in the account"}};
    return all;
}

struct Biller {
    const char *proxy;
    const char *prefix;
    Json names;
    Json whatFor;
};

const std::array<Biller, 3> &billers()
{
    static const std::array<Biller, 3> all{
        Biller{"6100011",
               "RV",
               {{"en", "Rates office (sandbox)"}, {"zh-HK", "差餉處（測試環境）"}, {"zh-CN", "差饷处（测试环境）"}},
               {{"en", "Rates and government rent, quarterly"},
                {"zh-HK", "差餉及地租（季度）"},
                {"zh-CN", "差饷及地租（季度）"}}},
        Biller{"6100022",
               "WS",
               {{"en", "Water office (sandbox)"}, {"zh-HK", "水務處（測試環境）"}, {"zh-CN", "水务处（测试环境）"}},
               {{"en", "Water and sewage, four months"},
                {"zh-HK", "水費及排污費（四個月）"},
                {"zh-CN", "水费及排污费（四个月）"}}},
        Biller{"6100033",
               "TP",
               {{"en", "Road tolls office (sandbox)"},
                {"zh-HK", "道路收費處（測試環境）"},
                {"zh-CN", "道路收费处（测试环境）"}},
               {{"en", "Tunnel tolls and parking"}, {"zh-HK", "隧道費及停車費"}, {"zh-CN", "隧道费及停车费"}}}};
    return all;
}

void addPersons(const Core &core)
{
    for (const auto &p : personas())
        core.store.run("INSERT INTO persons VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                       {p.id, p.identityNumber, p.nameEn, p.nameZh, p.familyName, p.givenName, p.birthDate, p.gender,
                        p.mobile, p.email, p.address, p.licenceNumber, p.note});
}

void addPayee(const Core &core, const std::string &type, const std::string &proxy, const Json &names, bool isBiller,
              bool isPerson = false)
{
    core.store.run("INSERT INTO payees(proxy_type, proxy, names, is_biller) VALUES(?, ?, ?, ?)",
                   {type, proxy, toCompact(names), std::int64_t(isBiller)});
    if (!isPerson)
        core.store.run("INSERT INTO accounts(owner, balance) VALUES(?, 0)", {type + ":" + proxy});
}

void addPayees(const Core &core)
{
    for (const auto &biller : billers())
        addPayee(core, "fps_id", biller.proxy, biller.names, true);
    const Json shop{
        {"en", "Sample shop (sandbox)"}, {"zh-HK", "示範商店（測試環境）"}, {"zh-CN", "示范商店（测试环境）"}};
    for (const auto *proxy : {"6000509", "9999995"}) // stand in published sample codes
        addPayee(core, "fps_id", proxy, shop, false);
    addPayee(core, "mobile", "+852-67891234",
             {{"en", "Sample stall (sandbox)"}, {"zh-HK", "示範攤檔（測試環境）"}, {"zh-CN", "示范摊档（测试环境）"}},
             false);
    addPayee(core, "email", "pay@sandbox.invalid",
             {{"en", "Sample club (sandbox)"}, {"zh-HK", "示範會社（測試環境）"}, {"zh-CN", "示范会社（测试环境）"}},
             false);
}

void addBills(const Core &core, std::mt19937_64 &random, const Person &person, std::size_t index)
{
    constexpr std::array<int, 3> dueInDays{24, 4, -6};
    constexpr std::array<int, 3> leastDollars{900, 180, 45};
    for (std::size_t i = 0; i < billers().size(); ++i) {
        const auto &biller = billers()[i];
        const auto number =
            biller.prefix + std::to_string(1'000'000 + random() % 9'000'000) + std::to_string(index + 1);
        const auto amount = leastDollars[i] * 100 + static_cast<std::int64_t>(random() % (leastDollars[i] * 8)) * 10;
        core.store.run("INSERT INTO bills(id, person, bill_number, proxy, minor_units, due_on, what_for) VALUES(?, ?, "
                       "?, ?, ?, ?, ?)",
                       {"bill-" + number, person.id, number, biller.proxy, amount,
                        hongKongDate(core.clock.now(), dueInDays[i]), toCompact(biller.whatFor)});
    }
}

void fill(const Core &core)
{
    std::mt19937_64 random(
        core.config.seed); // its numbers are laid down by the standard, unlike those of distributions
    addPersons(core);
    addPayees(core);
    for (std::size_t i = 0; i < personas().size(); ++i) {
        const auto &person = personas()[i];
        const bool isPoor = person.id == "fernandes-maria";
        const auto balance = isPoor ? 10'000 : 2'000'000 + static_cast<std::int64_t>(random() % 100'000) * 10;
        core.store.run("INSERT INTO accounts(owner, balance) VALUES(?, ?)", {"person:" + person.id, balance});
        if (person.id != "ho-tsz-yan")
            addBills(core, random, person, i);
        addPayee(core, "mobile", person.mobile,
                 {{"en", person.nameEn}, {"zh-HK", person.nameZh}, {"zh-CN", person.nameZh}}, false);
    }
    core.store.saveSetting(SeededSetting, std::to_string(core.config.seed));
}
}

void seedStore(const Core &core)
{
    Store::Transaction transaction(core.store);
    if (!core.store.setting(SeededSetting))
        fill(core);
    transaction.commit();
}

void resetStore(const Core &core)
{
    Store::Transaction transaction(core.store);
    for (const auto *table : {"used_once", "persons", "devices", "challenges", "authorizations", "codes", "tokens",
                              "offers", "messages", "payees", "accounts", "bills", "payments", "library_sessions",
                              "trusted", "certificates", "presentations", "deferred", "notifications"})
        core.store.run(std::string("DELETE FROM ") + table);
    core.clock.reset();
    core.faults.clear();
    fill(core);
    transaction.commit();
}
}
