#pragma once

#include "script.h"

#include <causeway/wallet/proximity_presenter.h>
#include <causeway/wallet/reader.h>

/// Phones and readers near by, without the air between them.
namespace causeway::test {

/// The reader that comes asks for whatever `ask` opens.
class FakePresenter final : public wallet::ProximityPresenter {
public:
    using Ask = std::function<Result<consent::Request>(const Call &)>;
    static constexpr auto Engagement = "mdoc:owBjMS4wAYIB2BhYS6QBAiABIVggWojRgrzl9C76WZQ_MzXdAtCkb1lTMf7A4Lg";

    /// `ended` counts what the app has ended.
    FakePresenter(Script &script, int &ended, Ask ask) : m_script(script), m_ended(ended), m_ask(std::move(ask)) {}

    Result<std::string> engage() override
    {
        CAUSEWAY_CHECK(m_script.pass("engage", {}));
        return std::string(Engagement);
    }
    Result<consent::Request> awaitRequest(const Call &call) override
    {
        CAUSEWAY_CHECK(m_script.pass("reader", call));
        return m_ask(call);
    }
    void end() override { ++m_ended; }

private:
    Script &m_script;
    int &m_ended;
    Ask m_ask;
};

/// The phone that is read shows what the test laid out.
class FakeReader final : public wallet::Reader {
public:
    FakeReader(Script &script, const wallet::Reading &shown) : m_script(script), m_shown(shown) {}

    Result<wallet::Reading> read(const std::string &, const std::vector<wallet::ItemsRequest> &,
                                 const Call &call) override
    {
        CAUSEWAY_CHECK(m_script.pass("read", call));
        return m_shown;
    }
    Result<wallet::Reading> judge(ByteView, const wallet::MdocSession &) override { return m_shown; }
    Result<wallet::Reading> judge(const std::string &, const std::optional<wallet::KeyBindingPolicy> &) override
    {
        return m_shown;
    }

private:
    Script &m_script;
    const wallet::Reading &m_shown;
};
}
