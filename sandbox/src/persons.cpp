#include "persons.h"

#include <cctype>

namespace causeway::sandbox {
namespace {

Person fromRow(const Row &row)
{
    return {row.text("id"),          row.text("identity_number"), row.text("name_en"),    row.text("name_zh"),
            row.text("family_name"), row.text("given_name"),      row.text("birth_date"), row.text("gender"),
            row.text("mobile"),      row.text("email"),           row.text("address"),    row.text("licence_number"),
            row.text("note")};
}

std::optional<Person> firstOf(const std::optional<Row> &row)
{
    return row ? std::optional(fromRow(*row)) : std::nullopt;
}

/// The value of a character in the check sum: blank 36, A-Z 10-35, digits as they are; -1 for anything else.
int checkValue(char c)
{
    if (c == ' ')
        return 36;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return c >= '0' && c <= '9' ? c - '0' : -1;
}
}

const std::vector<std::string> &profileFields()
{
    static const std::vector<std::string> names{"name_en",         "name_zh", "birth_date", "gender",
                                                "identity_number", "mobile",  "email",      "address"};
    return names;
}

std::string Person::field(const std::string &name) const
{
    const std::map<std::string, std::string> fields{{"name_en", nameEn},
                                                    {"name_zh", nameZh},
                                                    {"birth_date", birthDate},
                                                    {"gender", gender},
                                                    {"identity_number", identityNumber},
                                                    {"mobile", mobile},
                                                    {"email", email},
                                                    {"address", address}};
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

std::optional<Person> findPerson(const Core &core, const std::string &id)
{
    return firstOf(core.store.one("SELECT * FROM persons WHERE id = ?", {id}));
}

std::optional<Person> findPersonByNumber(const Core &core, const std::string &identityNumber)
{
    return firstOf(core.store.one("SELECT * FROM persons WHERE identity_number = ?", {identityNumber}));
}

std::vector<Person> listPersons(const Core &core)
{
    std::vector<Person> persons;
    for (const auto &row : core.store.all("SELECT * FROM persons ORDER BY rowid"))
        persons.push_back(fromRow(row));
    return persons;
}

bool isIdentityNumber(const std::string &canonical)
{
    if (canonical.size() != 8 && canonical.size() != 9)
        return false;
    const auto padded = (canonical.size() == 8 ? " " : "") + canonical;
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        const char c = padded[static_cast<std::size_t>(i)];
        const bool isRightKind = i == 0 ? checkValue(c) >= 10
            : i == 1                    ? std::isupper(static_cast<unsigned char>(c))
                                        : std::isdigit(static_cast<unsigned char>(c));
        if (!isRightKind)
            return false;
        sum += checkValue(c) * (9 - i);
    }
    const int check = (11 - sum % 11) % 11;
    return padded.back() == (check == 10 ? 'A' : static_cast<char>('0' + check));
}

std::string documentCode(const Person &person)
{
    const Json document{{"type", "hkid"},
                        {"number", person.identityNumber},
                        {"name_en", person.nameEn},
                        {"birth_date", person.birthDate}};
    return "causeway:document:" + toCompact(document);
}

std::string displayNumber(const std::string &canonical)
{
    return canonical.substr(0, canonical.size() - 1) + "(" + canonical.back() + ")";
}

void sendMessage(const Core &core, const std::string &person, const std::string &text)
{
    constexpr std::int64_t kept = 30 * 86400;
    core.store.run("DELETE FROM messages WHERE at < ?", {core.clock.epoch() - kept});
    core.store.run("INSERT INTO messages(person, at, text) VALUES(?, ?, ?)", {person, core.clock.epoch(), text});
}
}
