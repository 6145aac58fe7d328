#pragma once

#include <causeway/consent/request.h>

namespace causeway::app {

/// What a request leaves to the person, as far as it is chosen. A value; the desk's own rules say what follows from it.
class ConsentChoices {
public:
    ConsentChoices() = default;
    explicit ConsentChoices(consent::Request request);

    /// An option in or out. The only option of what is needed stays in; one that was not offered changes nothing.
    void choose(const std::string &choice, const std::string &option, bool on);
    bool isChosen(const std::string &choice, const std::string &option) const;
    /// Those that matter now and in which there is something to choose.
    std::vector<consent::Choice> open() const;
    /// Whether it leaves with a yes, as far as choices decide about it.
    bool leaves(const consent::Field &field) const;
    /// What it is called that a field comes out of; empty for a field that stands alone.
    LocalizedText sourceOf(const consent::Field &field) const;
    const std::map<std::string, std::set<std::string>> &chosen() const { return m_settled.choices; }

private:
    void settle();

    consent::Request m_request;
    std::map<std::string, std::set<std::string>> m_chosen;
    consent::Decision m_settled;
};
}
