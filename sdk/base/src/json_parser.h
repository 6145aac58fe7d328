#pragma once

#include <causeway/base/json.h>

#include <string>
#include <string_view>

namespace causeway {

/// Reads RFC 8259 straight into a Json: strict, at most 65 arrays and objects deep, no member name twice, valid UTF-8. A reader of our own because certificates are a
/// hundred small documents each, and general readers spend ten times as long on each of them.
class JsonParser {
public:
    explicit JsonParser(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    /// The whole text, or InvalidJson.
    Result<Json> parse();

private:
    bool readValue(Json &to, int depth);
    bool readObject(Json &to, int depth);
    bool readMembers(Json::object_t &members, int depth);
    bool readArray(Json &to, int depth);
    bool readString(std::string &to);
    bool readEscape(std::string &to);
    bool readUnicode(std::string &to);
    bool readHex(unsigned &to);
    bool readSequence(std::string &to);
    bool readNumber(Json &to);
    bool readWord(std::string_view word);
    bool skipDigits();
    void skipBlanks();
    bool take(char c);
    bool fail(const char *why);

    const char *m_at;
    const char *m_end;
    const char *m_fault = "not JSON";
};
}
