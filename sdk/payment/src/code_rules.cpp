#include "code_rules.h"

#include "code_text.h"

#include <algorithm>
#include <array>

namespace causeway::payment {
namespace {

constexpr std::string_view FpsGuid = "hk.com.hkicl";

Error malformed(std::string_view where, const char *rule)
{
    return Error{ErrorCode::CodeMalformed, std::string(where) + ": " + rule};
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

bool hasLetters(std::string_view text, std::size_t count)
{
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return text.size() == count && std::ranges::all_of(text, isLetter);
}

bool hasDigits(std::string_view text, std::size_t count)
{
    return text.size() == count && isDigits(text);
}

/// Digits with at most one full stop, not only zeros, at most `most` characters.
bool isDecimal(std::string_view text, std::size_t most)
{
    const auto dot = std::min(text.find('.'), text.size());
    const auto decimals = dot < text.size() ? text.substr(dot + 1) : std::string_view();
    if (text.size() > most || !isDigits(text.substr(0, dot)) || !(decimals.empty() || isDigits(decimals)))
        return false;
    return text.find_first_of("123456789") != std::string_view::npos;
}

/// 00.01 to 99.99.
bool isPercentage(std::string_view text)
{
    const auto dot = std::min(text.find('.'), text.size());
    return isDecimal(text, 5) && dot <= 2 && text.size() <= dot + 3;
}

bool isMobile(std::string_view text)
{
    constexpr std::string_view Prefix = "+852-";
    return text.starts_with(Prefix) && hasDigits(text.substr(Prefix.size()), 8);
}

bool isEmail(std::string_view text)
{
    const auto at = text.find('@');
    const auto isPlain = [](char c) { return c > ' ' && c < 0x7F; };
    return at != 0 && at < text.size() - 1 && text.rfind('@') == at && std::ranges::all_of(text, isPlain);
}

/// YYMMDDhhmmss; a day that a month does not have is left to the calendar.
bool isTimeout(std::string_view text)
{
    if (!hasDigits(text, 12))
        return false;
    const auto pair = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const bool isDate = pair(2) >= 1 && pair(2) <= 12 && pair(4) >= 1 && pair(4) <= 31;
    return isDate && pair(6) < 24 && pair(8) < 60 && pair(10) < 60;
}

Result<void> checkMandatory(const std::vector<CodeObject> &objects)
{
    for (const char *id : {"52", "53", "58", "59", "60"}) {
        if (!findObject(objects, id))
            return malformed(id, "is missing");
    }
    const auto isAccount = [](const CodeObject &object) { return object.id >= "02" && object.id <= "51"; };
    if (std::ranges::none_of(objects, isAccount))
        return malformed("02-51", "no merchant account");
    return {};
}

Result<void> checkForms(const std::vector<CodeObject> &objects)
{
    for (const auto &[id, value, children] : objects) {
        if (id == "01" && value != "11" && value != "12")
            return malformed(id, "is neither 11 nor 12");
        if ((id == "52" && !hasDigits(value, 4)) || (id == "53" && !hasDigits(value, 3)))
            return malformed(id, "is not a number of the right length");
        if ((id == "54" || id == "56") && !isDecimal(value, 13))
            return malformed(id, "is no amount");
        if (id == "57" && !isPercentage(value))
            return malformed(id, "is no percentage");
        if (id == "58" && !hasLetters(value, 2))
            return malformed(id, "has not two letters");
    }
    return {};
}

/// 55 says which of 56 and 57 is there.
Result<void> checkTip(const std::vector<CodeObject> &objects)
{
    const auto *tip = findObject(objects, "55");
    if (tip && tip->value != "01" && tip->value != "02" && tip->value != "03")
        return malformed("55", "is none of 01, 02, 03");
    if ((tip && tip->value == "02") != (findObject(objects, "56") != nullptr))
        return malformed("56", "does not fit 55");
    if ((tip && tip->value == "03") != (findObject(objects, "57") != nullptr))
        return malformed("57", "does not fit 55");
    return {};
}

Result<void> checkTemplates(const std::vector<CodeObject> &objects)
{
    for (const auto &object : objects) {
        const bool hasGuid = (object.id >= "26" && object.id <= "51") || object.id >= "80";
        const auto *guid = findObject(object.children, "00");
        if (hasGuid && (!guid || countCharacters(guid->value) > 32))
            return malformed(object.id, "has no globally unique identifier");
        if (object.id != "64")
            continue;
        if (!hasLetters(valueAt(objects, "64", "00"), 2) || !findObject(object.children, "01"))
            return malformed("64", "has no language or no name");
    }
    return {};
}

Result<void> checkFps(const std::vector<CodeObject> &account)
{
    int proxies = 0;
    for (const auto &[id, value, children] : account) {
        proxies += id == "02" || id == "03" || id == "04" ? 1 : 0;
        if (id == "01" && !hasDigits(value, 3))
            return malformed("26/01", "is not three digits");
        if (id == "02" && !hasDigits(value, 7) && !hasDigits(value, 9))
            return malformed("26/02", "has neither 7 nor 9 digits");
        if (id == "03" && !isMobile(value))
            return malformed("26/03", "is not +852-XXXXXXXX");
        if (id == "04" && !isEmail(value))
            return malformed("26/04", "is no e-mail address");
        if (id == "05" && !isTimeout(value))
            return malformed("26/05", "is not YYMMDDhhmmss");
        if (id == "06" && value != "1")
            return malformed("26/06", "is not 1");
    }
    if (proxies != 1)
        return malformed("26", "not exactly one of 02, 03, 04");
    return {};
}

std::vector<std::string> accountDeviations(const std::vector<CodeObject> &objects)
{
    if (!findObject(objects, "26"))
        return {};
    const auto guid = valueAt(objects, "26", "00");
    if (!hasFps(objects))
        return {"26/00 GUID is not hk.com.hkicl"};
    if (guid != FpsGuid)
        return {"26/00 GUID is in upper case"};
    return {};
}

std::vector<std::string> lengthDeviations(const std::vector<CodeObject> &objects)
{
    std::vector<std::string> deviations;
    const auto limit = [&](std::string_view id, std::string_view child, std::size_t most) {
        const auto path = std::string(id) + (child.empty() ? "" : "/") + std::string(child);
        if (countCharacters(valueAt(objects, id, child)) > most)
            deviations.push_back(path + " longer than " + std::to_string(most));
    };
    limit("59", {}, 25);
    limit("60", {}, 15);
    limit("61", {}, 10);
    for (const char *child : {"01", "02", "03", "04", "05", "06", "07", "08"})
        limit("62", child, 25);
    limit("64", "01", 25);
    limit("64", "02", 15);
    return deviations;
}
}

const CodeObject *findObject(const std::vector<CodeObject> &objects, std::string_view id)
{
    const auto found = std::ranges::find(objects, id, &CodeObject::id);
    return found == objects.end() ? nullptr : &*found;
}

std::string valueAt(const std::vector<CodeObject> &objects, std::string_view id, std::string_view child)
{
    const auto *object = findObject(objects, id);
    if (object && !child.empty())
        object = findObject(object->children, child);
    return object ? object->value : std::string();
}

bool hasFps(const std::vector<CodeObject> &objects)
{
    return lowered(valueAt(objects, "26", "00")) == FpsGuid;
}

Result<std::vector<std::string>> checkRules(const std::vector<CodeObject> &objects)
{
    CAUSEWAY_CHECK(checkMandatory(objects));
    CAUSEWAY_CHECK(checkForms(objects));
    CAUSEWAY_CHECK(checkTip(objects));
    CAUSEWAY_CHECK(checkTemplates(objects));
    if (hasFps(objects))
        CAUSEWAY_CHECK(checkFps(findObject(objects, "26")->children));

    auto deviations = accountDeviations(objects);
    if (const auto *additional = findObject(objects, "62"); additional && additional->children.empty())
        deviations.emplace_back("62 has length 00");
    if (valueAt(objects, "58") == "NA")
        deviations.emplace_back("58 is NA");
    std::ranges::move(lengthDeviations(objects), std::back_inserter(deviations));
    return deviations;
}
}
