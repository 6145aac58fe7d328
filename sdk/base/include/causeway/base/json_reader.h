#pragma once

#include <causeway/base/json.h>

#include <array>
#include <memory>

namespace causeway {

/// An array of one to three elements, as far as those are wanted who read many: its texts, and the last element as a value.
struct ShortArray {
    std::size_t size = 0;
    std::array<std::optional<std::string_view>, 3> texts; ///< nothing: no text; until the next parse
    Json last;
};

/// Parses one text after another by the rules of parseJson() and keeps its memory in between: for what comes in many small texts. One thread at a time.
class JsonReader {
public:
    JsonReader();
    ~JsonReader();

    /// Fails with InvalidJson.
    Result<Json> parse(std::string_view text);
    /// Fails with InvalidJson also where it is something else than a short array.
    Result<ShortArray> parseShortArray(std::string_view text);

private:
    struct Native;
    std::unique_ptr<Native> m_native;
};
}
