#include "citizen.h"

#include <causeway/payment/payment_code.h>

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace causeway::test {
namespace {

bool isOf(const Json &line, std::int64_t minorUnits)
{
    return line.at("amount").at("minor_units") == minorUnits;
}
}

Citizen::Citizen(SandboxProcess &sandbox) : command(sandbox.connectionFile()), m_sandbox(sandbox)
{
    const Json document{{"identity_number", Number}, {"name_en", NameEn}, {"birth_date", BirthDate}};
    m_document = command.save("document.json", toCompact(document));
}

std::vector<std::string> Citizen::enrolment() const
{
    return {"enrol", "--document", m_document};
}

void Citizen::enrolAndLogIn() const
{
    command.require(enrolment());
    command.require({"login"});
}

std::vector<std::string> Citizen::offer(const std::string &document)
{
    const auto made =
        m_sandbox.post("/admin/offers", Json{{"person", Persona}, {"credential_configuration_id", document}});
    return {"offer", "accept", made.at("offer").get<std::string>(), "--code", m_sandbox.newestCode(Persona)};
}

std::size_t Citizen::certificates() const
{
    return command.require({"cert", "list"}).at("certificates").size();
}

std::string Citizen::shopCode(std::optional<std::int64_t> minorUnits)
{
    std::vector<payment::CodeObject> objects{{"00", "01", {}},
                                             {"01", minorUnits ? "12" : "11", {}},
                                             {"26", "", {{"00", "hk.com.hkicl", {}}, {"02", "6000509", {}}}},
                                             {"52", "0000", {}},
                                             {"53", "344", {}}};
    if (minorUnits)
        objects.push_back({"54", toDecimal({*minorUnits, "HKD"}), {}});
    objects.insert(objects.end(), {{"58", "HK", {}}, {"59", "NA", {}}, {"60", "HK", {}}});
    const auto code = payment::writePaymentCode(objects);
    if (!code)
        qFatal("no payment code: %s", code.error().detail.c_str());
    return *code;
}

std::vector<std::string> Citizen::payment(std::int64_t minorUnits)
{
    return {"bill", "pay-code", shopCode(minorUnits)};
}

std::int64_t Citizen::moved(std::int64_t minorUnits)
{
    const auto answer = m_sandbox.json("/admin/payments");
    return std::ranges::count_if(answer.at("payments"), [=](const Json &line) { return isOf(line, minorUnits); });
}

std::int64_t Citizen::receipts(std::int64_t minorUnits) const
{
    const auto answer = command.require({"receipt", "list"});
    return std::ranges::count_if(answer.at("receipts"), [=](const Json &line) { return isOf(line, minorUnits); });
}

std::int64_t Citizen::balance()
{
    const auto answer = m_sandbox.json("/admin/accounts");
    for (const auto &account : answer.at("accounts")) {
        if (account.at("owner") == std::string("person:") + Persona)
            return account.at("balance").at("minor_units").get<std::int64_t>();
    }
    qFatal("the persona has no account");
    return 0;
}

Json Citizen::dueBill() const
{
    const auto answer = command.require({"bill", "list"});
    for (const auto &bill : answer.at("bills")) {
        if (bill.at("status") == "due")
            return bill;
    }
    qFatal("every bill is paid");
    return {};
}

std::vector<std::string> faultPoints(const std::string &prefix)
{
    QFile page(CAUSEWAY_SOURCE "/docs/fault_points.md");
    if (!page.open(QIODevice::ReadOnly))
        qFatal("docs/fault_points.md cannot be read");
    const QRegularExpression row("^\\| `(" + QString::fromStdString(prefix) + "[a-z_]+)` \\|",
                                 QRegularExpression::MultilineOption);
    std::vector<std::string> names;
    for (auto match = row.globalMatch(QString::fromUtf8(page.readAll())); match.hasNext();)
        names.push_back(match.next().captured(1).toStdString());
    return names;
}
}
