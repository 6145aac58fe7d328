#pragma once

#include <causeway/base/json.h>

#include <array>

namespace causeway {

/// Makes a value of what the library's reader reports, and stops it where the rules of parseJson() are broken.
class JsonBuilder final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return place(nullptr); }
    bool boolean(bool value) override { return place(value); }
    bool number_integer(number_integer_t value) override { return place(value); }
    bool number_unsigned(number_unsigned_t value) override { return place(value); }
    bool number_float(number_float_t value, const string_t &) override { return place(value); }
    bool string(string_t &value) override { return place(std::move(value)); }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool key(string_t &name) override;
    bool end_object() override { return close(); }
    bool start_array(std::size_t size) override; ///< -1 where nobody knows how many come
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    Json &root() { return m_root; }
    const char *fault() const { return m_fault; }

private:
    static constexpr std::size_t MaximumDepth = 64;

    bool place(Json value) { return put(std::move(value)) != nullptr; }
    Json *put(Json value); ///< nothing where it is nested too deeply
    bool open(Json container);
    bool close();
    bool fail(const char *why);

    Json m_root;
    std::array<Json *, MaximumDepth + 1> m_open; ///< outermost first; only the last one grows, so that none moves
    std::size_t m_depth = 0;                     ///< how many of them there are
    Json *m_member = nullptr;                    ///< what the value behind a name goes to
    const char *m_fault = "not JSON";
};
}
