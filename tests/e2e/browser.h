#pragma once

#include "sandbox_process.h"

#include <map>
#include <string>

namespace causeway::test {

/// A person at another screen: follows links, keeps cookies, looks for what stands on the page.
class Browser {
public:
    explicit Browser(SandboxProcess &sandbox) : m_sandbox(sandbox) {}

    /// Follows redirects; the text of the page where they end, or the link to the app.
    std::string open(std::string url);
    /// The path of the page that is open; of the app all of the link.
    const std::string &path() const { return m_path; }
    const std::string &text() const { return m_text; }

    /// The link in the code of the broker page that is open.
    std::string scannedLink() const;
    std::string matchNumber() const;
    /// What the broker page does by itself: asks whether there is an answer, and goes where it says. Its status.
    std::string poll();

private:
    std::string firstMatch(const char *pattern) const;
    std::string cookieLine() const;
    void keepCookie(const std::string &line);

    SandboxProcess &m_sandbox;
    std::map<std::string, std::string> m_cookies;
    std::string m_path;
    std::string m_text;
};
}
