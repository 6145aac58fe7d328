#include "json_builder.h"

namespace causeway {
namespace {

constexpr std::size_t MaximumDepth = 64;
}

bool JsonBuilder::key(string_t &name)
{
    const auto [member, isNew] = m_open.back()->get_ref<Json::object_t &>().try_emplace(std::move(name));
    m_member = &member->second;
    return isNew || fail("a member name occurs twice");
}

bool JsonBuilder::start_array(std::size_t size)
{
    if (!open(Json::array()))
        return false;
    if (size != static_cast<std::size_t>(-1))
        m_open.back()->get_ref<Json::array_t &>().reserve(size);
    return true;
}

Json *JsonBuilder::put(Json value)
{
    if (m_open.size() > MaximumDepth) {
        fail("nested too deeply");
        return nullptr;
    }
    Json *place = &m_root;
    if (!m_open.empty())
        place = m_open.back()->is_array() ? &m_open.back()->get_ref<Json::array_t &>().emplace_back() : m_member;
    *place = std::move(value);
    return place;
}

bool JsonBuilder::open(Json container)
{
    Json *const place = put(std::move(container));
    if (place)
        m_open.push_back(place);
    return place;
}

bool JsonBuilder::close()
{
    m_open.pop_back();
    return true;
}

bool JsonBuilder::fail(const char *why)
{
    m_fault = why;
    return false;
}
}
