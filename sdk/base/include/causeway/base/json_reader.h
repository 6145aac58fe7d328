#pragma once

#include <causeway/base/json.h>

#include <memory>

namespace causeway {

/// Parses one text after another by the rules of parseJson() and keeps its memory in between: for what comes in many small texts. One thread at a time.
class JsonReader {
public:
    JsonReader();
    ~JsonReader();

    /// Fails with InvalidJson.
    Result<Json> parse(std::string_view text);

private:
    struct Native;
    std::unique_ptr<Native> m_native;
};
}
