#pragma once

#include <causeway/base/result.h>
#include <causeway/payment/payment_code.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The form of an EMV code: characters, tag-length-value, checksum. What the tags mean is code_rules.h.
namespace causeway::payment {

/// Text whose characters (code points) can be counted and cut out.
class CodeText {
public:
    /// CodeMalformed: not UTF-8, more than 512 characters, or a control or direction character (a payee's name must not rearrange the sheet).
    static Result<CodeText> from(std::string_view text);

    std::size_t size() const { return m_starts.size() - 1; }
    std::string_view slice(std::size_t first, std::size_t count) const;

private:
    std::string_view m_text;           // belongs to the caller of parsePaymentCode()
    std::vector<std::size_t> m_starts; // byte where each character begins, and the end
};

std::size_t countCharacters(std::string_view validUtf8);
bool isDigits(std::string_view text);
/// Whether the value of this root tag consists of data objects itself.
bool isTemplate(std::string_view rootId);
/// CRC-16, polynomial 1021, start FFFF, as four upper-case hex digits.
std::string codeChecksum(std::string_view bytes);

/// Data objects of the whole text, templates taken apart; each ID once a level. CodeMalformed.
Result<std::vector<CodeObject>> readObjects(const CodeText &text);
}
