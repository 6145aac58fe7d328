#pragma once

#include <causeway/base/url.h>
#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

#include <deque>
#include <map>

namespace causeway::test {

/// What goes wrong with one POST of an order.
enum class Fault { None, DropBefore, DropAfter, ServerError, ProxyPage, SessionGone, Offline };

/// What is done to a receipt on its way.
enum class Tamper { None, Amount, Payee, OrderHash, PaymentId, BillNumber, OtherKey, OtherType, Missing, Fraction };

/// Bills and a payment rail that keep accounts; behind an HttpClient, as Identity::authorized() gives one.
struct FakeRail final : net::HttpClient {
    static constexpr const char *Origin = "https://sandbox.example/rail";

    const Clock *clock = nullptr;
    crypto::PrivateKey key = *crypto::PrivateKey::generate();
    Json bills = Json::array();
    std::map<std::string, Json> payees; ///< "fps_id:6000509"
    std::deque<Fault> faults;           ///< for the next POSTs
    Tamper tamper = Tamper::None;
    std::string refuseWith; ///< an error word for every new order
    bool isOffline = false;
    bool expiresFirst = false; ///< looks at `exp` before it looks whether it knows the order
    bool billFirst = false;    ///< looks at the bill before it looks whether it knows the order

    std::vector<std::string> posted; ///< order texts in the order they came
    std::map<std::string, std::string> orders;
    std::int64_t moved = 0; ///< minor units
    int requests = 0;

    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &) override
    {
        ++requests;
        if (isOffline)
            return Error{ErrorCode::NetworkUnreachable};
        const auto path = request.url.substr(std::string("https://sandbox.example").size());
        if (path == "/billing/bills")
            return answer(200, Json{{"bills", bills}});
        if (path.starts_with("/rail/payees?"))
            return payee(net::HttpRequest(request));
        if (path == "/rail/payments" && request.method == "POST")
            return post(*parseJson(request.body));
        if (path.starts_with("/rail/payments/"))
            return get(path.substr(std::string("/rail/payments/").size()));
        return answer(404, Json{{"error", "not_found"}});
    }

    void addPayee(const std::string &type, const std::string &proxy, const std::string &name)
    {
        payees[type + ":" + proxy] = Json{{"proxy_type", type}, {"proxy", proxy}, {"names", {{"en", name}}}};
    }

    void addBill(const std::string &id, const std::string &number, std::int64_t cents)
    {
        bills.push_back(Json{{"id", id},
                             {"bill_number", number},
                             {"payee", payees.at("fps_id:6000509")},
                             {"amount", {{"minor_units", cents}, {"currency", "HKD"}}},
                             {"due_on", "2027-01-31"},
                             {"status", "due"},
                             {"what_for", {{"en", "Rates"}, {"zh-HK", "差餉"}}}});
    }

private:
    static net::HttpResponse answer(int status, const Json &json)
    {
        return {status, {{"content-type", "application/json"}}, toCompact(json)};
    }

    static net::HttpResponse refused(int status, const std::string &word)
    {
        return answer(status, Json{{"error", word}});
    }

    Result<net::HttpResponse> payee(const net::HttpRequest &request) const
    {
        const auto query = formDecode(request.url.substr(request.url.find('?') + 1));
        const auto found = payees.find(query.at("proxy_type") + ":" + query.at("proxy"));
        return found == payees.end() ? refused(404, "payee_unknown") : answer(200, found->second);
    }

    Result<net::HttpResponse> post(const Json &body)
    {
        const auto order = body.at("order").get<std::string>();
        posted.push_back(order);
        const auto fault = faults.empty() ? Fault::None : faults.front();
        if (!faults.empty())
            faults.pop_front();
        switch (fault) {
        case Fault::DropBefore: return Error{ErrorCode::NetworkTimeout};
        case Fault::Offline: return Error{ErrorCode::NetworkUnreachable};
        case Fault::ServerError: return refused(503, "unavailable");
        case Fault::ProxyPage: return net::HttpResponse{404, {{"content-type", "text/html"}}, "<p>not here"};
        case Fault::SessionGone: return Error{ErrorCode::SessionExpired};
        case Fault::DropAfter: static_cast<void>(take(order)); return Error{ErrorCode::NetworkTimeout};
        case Fault::None: break;
        }
        return take(order);
    }

    net::HttpResponse take(const std::string &order)
    {
        const auto claims = *crypto::parseJws(order, "payment-order+jwt")->claims();
        const auto id = claims.at("jti").get<std::string>();
        const bool isExpired = claims.at("exp").get<std::int64_t>() <= toEpoch(clock->now());
        auto *bill = billOf(claims);
        if (expiresFirst && isExpired)
            return refused(400, "order_expired");
        if (billFirst && bill && bill->at("status") == "paid")
            return refused(409, "bill_already_paid");
        if (const auto known = orders.find(id); known != orders.end())
            return known->second == order ? settled(order) : refused(409, "payment_conflict");
        if (isExpired)
            return refused(400, "order_expired");
        if (!refuseWith.empty())
            return refused(409, refuseWith);
        if (bill && bill->at("status") == "paid")
            return refused(409, "bill_already_paid");
        if (bill && bill->at("amount") != claims.at("amount"))
            return refused(409, "amount_differs");
        orders[id] = order;
        moved += claims.at("amount").at("minor_units").get<std::int64_t>();
        if (bill)
            bill->at("status") = "paid";
        return settled(order);
    }

    Json *billOf(const Json &claims)
    {
        for (auto &bill : bills)
            if (bill.at("bill_number") == claims.value("bill_number", Json()))
                return &bill;
        return nullptr;
    }

    Result<net::HttpResponse> get(const std::string &id) const
    {
        const auto known = orders.find(id);
        return known == orders.end() ? refused(404, "payment_unknown") : settled(known->second);
    }

    net::HttpResponse settled(const std::string &order) const
    {
        const auto ordered = *crypto::parseJws(order, "payment-order+jwt")->claims();
        Json claims{{"iss", Origin},
                    {"iat", toEpoch(clock->now())},
                    {"jti", ordered.at("jti")},
                    {"order_hash", crypto::sha256Base64Url(order)},
                    {"amount", ordered.at("amount")},
                    {"payee", ordered.at("payee")},
                    {"receipt_number", "R-1"}};
        if (ordered.contains("bill_number"))
            claims["bill_number"] = ordered["bill_number"];
        change(claims);
        const auto signer = tamper == Tamper::OtherKey ? *crypto::PrivateKey::generate() : key;
        const auto *type = tamper == Tamper::OtherType ? "payment-order+jwt" : "payment-receipt+jwt";
        const auto receipt = *crypto::signJws(Json::object(), claims, type, crypto::signerOf(signer));
        if (tamper == Tamper::Missing)
            return answer(200, Json{{"status", "settled"}});
        return answer(200, Json{{"status", "settled"}, {"receipt", receipt}});
    }

    void change(Json &claims) const
    {
        switch (tamper) {
        case Tamper::Amount: claims["amount"]["minor_units"] = 1; break;
        case Tamper::Payee: claims["payee"]["proxy"] = "9999999"; break;
        case Tamper::OrderHash: claims["order_hash"] = crypto::sha256Base64Url("another"); break;
        case Tamper::PaymentId: claims["jti"] = "another"; break;
        case Tamper::BillNumber: claims["bill_number"] = "another"; break;
        case Tamper::Fraction: claims["iat"] = claims["iat"].get<double>() + 0.5; break;
        default: break;
        }
    }
};
}
