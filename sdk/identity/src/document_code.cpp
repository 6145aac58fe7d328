#include <causeway/identity/document_code.h>

#include <causeway/base/dates.h>
#include <causeway/base/json.h>
#include <causeway/identity/identity_number.h>

#include <algorithm>

namespace causeway::identity {
namespace {

constexpr std::string_view Prefix = "causeway:document:";
constexpr std::size_t MostBytes = 1024; // a code that a camera still reads holds less
constexpr std::size_t MostNameBytes = 120;
constexpr std::string_view EarliestBirth = "1900-01-01"; // nobody alive was born before

Error wrong(const char *part)
{
    return Error{ErrorCode::DocumentCodeInvalid, part};
}

/// A line of text: something in it, and nothing that a screen would take for an order.
bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= MostNameBytes && text.find_first_not_of(' ') != std::string_view::npos
        && std::ranges::none_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}
}

Result<Document> parseDocumentCode(std::string_view text)
{
    if (!text.starts_with(Prefix))
        return wrong("prefix");
    if (text.size() > MostBytes)
        return wrong("size");
    const auto json = parseJson(text.substr(Prefix.size()));
    if (!json || !json->is_object())
        return wrong("json");
    if (optionalString(*json, "type") != "hkid")
        return wrong("type");
    const auto printed = optionalString(*json, "number");
    if (!printed)
        return wrong("number");
    CAUSEWAY_TRY(const auto identityNumber, parseIdentityNumber(*printed));
    const auto name = optionalString(*json, "name_en");
    if (!name || !isName(*name))
        return wrong("name");
    const auto birthDate = optionalString(*json, "birth_date");
    if (!birthDate || !isCalendarDate(*birthDate) || *birthDate < EarliestBirth)
        return wrong("birth date");
    return Document{identityNumber.display(), *name, *birthDate};
}
}
