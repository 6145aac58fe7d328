#pragma once

#include "command.h"
#include "sandbox_process.h"

#include <optional>
#include <string>
#include <vector>

namespace causeway::test {

/// A persona of the sandbox with a phone: the command, and what it is told again and again.
class Citizen {
public:
    explicit Citizen(SandboxProcess &sandbox);

    static constexpr auto Persona = "chan-siu-ming";
    static constexpr auto Number = "A1234563";
    static constexpr auto NameEn = "CHAN Siu Ming";
    static constexpr auto NameZh = "陳小明";
    static constexpr auto BirthDate = "1988-04-12";

    std::vector<std::string> enrolment() const;
    void enrolAndLogIn() const;

    /// The command that accepts a new offer of the document, with the code that came by message.
    std::vector<std::string> offer(const std::string &document = "driving-licence");
    /// Certificates in the vault, after the start has finished what was left behind.
    std::size_t certificates() const;

    /// A shop's payment code; without an amount the payer says it.
    static std::string shopCode(std::optional<std::int64_t> minorUnits);
    /// The command that pays a shop's code with this amount.
    static std::vector<std::string> payment(std::int64_t minorUnits);
    /// How often the rail has moved this amount.
    std::int64_t moved(std::int64_t minorUnits);
    /// Receipts of this amount, after the start has finished what was left behind.
    std::int64_t receipts(std::int64_t minorUnits) const;
    std::int64_t balance();
    /// The first bill that is not paid yet.
    Json dueBill() const;

    Command command;

private:
    SandboxProcess &m_sandbox;
    std::string m_document; ///< file for enrolment()
};

/// The names of docs/fault_points.md that begin so.
std::vector<std::string> faultPoints(const std::string &prefix);
}
