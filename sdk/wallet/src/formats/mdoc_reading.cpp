#include "formats/mdoc_reading.h"

#include <causeway/base/dates.h>

namespace causeway::wallet::mdoc {

std::optional<cbor::Value> embeddedIn(const cbor::Value &item)
{
    const auto *const bytes = item.embedded();
    auto value =
        bytes ? cbor::parse(*bytes, {.size = MaximumMessage}) : Result<cbor::Value>(Error{ErrorCode::CborMalformed});
    return value ? std::optional(*std::move(value)) : std::nullopt;
}

Bytes copyOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

std::optional<SystemTime> timeOf(const cbor::Value *value)
{
    const auto *const inner = value ? value->tagged(0) : nullptr;
    return inner && inner->text() ? parseInstant(*inner->text()) : std::nullopt;
}

std::optional<std::map<std::string, std::map<std::string, cbor::Value>>> elementsOf(const cbor::Value &value)
{
    if (!value.map())
        return std::nullopt;
    std::map<std::string, std::map<std::string, cbor::Value>> elements;
    for (const auto &[nameSpace, items] : *value.map()) {
        if (!nameSpace.text() || !items.map())
            return std::nullopt;
        auto &listed = elements[*nameSpace.text()];
        for (const auto &[element, content] : *items.map()) {
            if (!element.text())
                return std::nullopt;
            listed.emplace(*element.text(), content);
        }
    }
    return elements;
}
}
