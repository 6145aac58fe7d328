#pragma once

#include <causeway/miniprogram/program.h>
#include <causeway/wire/package_signing.h>

#include <condition_variable>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>

namespace causeway::test {

inline Bytes readFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

inline Bytes unsignedProgram(const std::string &name)
{
    const auto *folder = name == "trial" ? "/tests/programs/" : "/mini_programs/";
    return readFile(std::string(CAUSEWAY_BUILD) + folder + name + ".ma");
}

inline const SystemTime Today = fromEpoch(1795400000);

/// A key and the certificate for it that a root of the test's own gave.
struct Identity {
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

inline Identity issue(const std::string &name, const Identity *authority = nullptr,
                      std::chrono::seconds validFor = std::chrono::hours(24))
{
    auto key = *crypto::PrivateKey::generate();
    crypto::CertificateRequest request;
    request.commonName = name;
    request.isAuthority = !authority;
    request.notBefore = Today - std::chrono::hours(24);
    request.notAfter = Today + validFor;
    auto certificate = *crypto::issueCertificate(request, key.publicKey(), authority ? authority->key : key,
                                                 authority ? &authority->certificate : nullptr);
    return {key, certificate};
}

/// Everybody who is needed for a believable package.
struct Signers {
    Identity root = issue("Root");
    Identity developer = issue("Developer", &root);
    Identity distributor = issue("Distributor", &root);

    Bytes sign(ByteView zip) const
    {
        return *wire::signPackage(zip, {developer.key, {developer.certificate}},
                                  {distributor.key, {distributor.certificate}});
    }
    miniprogram::PackageTrust trust() const
    {
        return {{root.certificate}, {developer.certificate}, {distributor.certificate}, Today};
    }
};

/// The trial program with its files replaced by the test's.
inline miniprogram::Package trialProgram(const std::map<std::string, std::string> &files = {})
{
    const Signers signers;
    auto package = *miniprogram::openPackage(signers.sign(unsignedProgram("trial")), signers.trust());
    for (const auto &[path, text] : files)
        package.files[path] = toBytes(text);
    return package;
}

/// Answers from a table; the address that is asked for is remembered.
struct FakeServices final : miniprogram::HostServices {
    std::map<std::string, miniprogram::WebResponse> responses;
    std::optional<Error> fail;
    std::vector<std::string> asked;
    std::mutex mutex;

    Result<miniprogram::WebResponse> request(const miniprogram::WebRequest &request, const Call &) override
    {
        const std::scoped_lock lock(mutex);
        asked.push_back(request.url);
        if (fail)
            return *fail;
        const auto found = responses.find(request.url);
        return found == responses.end() ? miniprogram::WebResponse{404, {}, "{}"} : found->second;
    }
};

/// The tree as the host would see it, and everything else a program did. Waits instead of sleeping.
struct Screen final : miniprogram::ProgramListener {
    struct Node {
        std::string tag;
        std::string text;
        std::string id;
        unsigned parent = 0;
        std::vector<unsigned> children;
        std::vector<std::string> listens;
    };

    std::mutex mutex;
    std::condition_variable changed;
    std::map<unsigned, Node> nodes;
    std::vector<wire::Page> pages;
    std::vector<std::string> toasts;
    std::vector<std::string> log;
    std::optional<Error> stopped;
    int batches = 0;

    void onBatch(wire::Batch batch) override;
    void onToast(const std::string &text, std::chrono::milliseconds) override { add(toasts, text); }
    void onLog(unsigned, const std::string &text) override { add(log, text); }
    void onStopped(const Error &error) override
    {
        const std::scoped_lock lock(mutex);
        stopped = error;
        changed.notify_all();
    }

    /// Whether it became true in time.
    template<typename Condition>
    bool waitFor(Condition condition, std::chrono::seconds limit = std::chrono::seconds(30))
    {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, limit, [&] { return condition() || stopped; }) && condition();
    }
    bool waitForText(const std::string &text)
    {
        return waitFor([&] { return shownText().find(text) != std::string::npos; });
    }
    bool waitForStop()
    {
        return waitFor([&] { return stopped.has_value(); });
    }
    bool waitForLog(const std::string &text)
    {
        return waitFor([&] {
            return std::ranges::any_of(log, [&](const auto &line) { return line.find(text) != std::string::npos; });
        });
    }

    /// Of the top page; call it while nothing changes or inside waitFor.
    std::string shownText() const { return pages.empty() ? std::string() : textOf(pages.back().root); }
    std::string textOf(unsigned node) const;
    /// The first node of the top page that listens to taps and shows the text.
    unsigned tappable(const std::string &text) const;

private:
    void add(std::vector<std::string> &list, const std::string &text)
    {
        const std::scoped_lock lock(mutex);
        list.push_back(text);
        changed.notify_all();
    }
    void apply(const wire::NodeOperation &operation);
    void detach(unsigned node);
    unsigned find(unsigned node, const std::string &text) const;
};

inline void Screen::onBatch(wire::Batch batch)
{
    const std::scoped_lock lock(mutex);
    ++batches;
    for (const auto &operation : batch.operations)
        apply(operation);
    if (batch.pagesChanged)
        pages = batch.pages;
    changed.notify_all();
}

inline void Screen::detach(unsigned node)
{
    auto &siblings = nodes[nodes[node].parent].children;
    std::erase(siblings, node);
    nodes[node].parent = 0;
}

inline void Screen::apply(const wire::NodeOperation &operation)
{
    using Kind = wire::NodeOperationKind;
    auto &node = nodes[operation.node];
    if (operation.kind == Kind::Create) {
        node.tag = operation.name;
    } else if (operation.kind == Kind::CreateText || operation.kind == Kind::SetText) {
        node.text = operation.value;
    } else if (operation.kind == Kind::SetId) {
        node.id = operation.value;
    } else if (operation.kind == Kind::Listen) {
        node.listens.push_back(operation.name);
    } else if (operation.kind == Kind::Remove) {
        detach(operation.node);
    } else if (operation.kind == Kind::Insert) {
        auto &children = nodes[operation.other].children;
        children.insert(std::ranges::find(children, operation.before), operation.node);
        nodes[operation.node].parent = operation.other;
    }
}

inline std::string Screen::textOf(unsigned number) const
{
    const auto &node = nodes.at(number);
    std::string text = node.text;
    for (const auto child : node.children)
        text += textOf(child) + "\n";
    return text;
}

inline unsigned Screen::find(unsigned number, const std::string &text) const
{
    const auto &node = nodes.at(number);
    for (const auto child : node.children) {
        if (const auto found = find(child, text))
            return found;
    }
    const bool listens = std::ranges::find(node.listens, "tap") != node.listens.end();
    return listens && textOf(number).find(text) != std::string::npos ? number : 0;
}

inline unsigned Screen::tappable(const std::string &text) const
{
    return pages.empty() ? 0 : find(pages.back().root, text);
}

inline miniprogram::RunConfig runConfig()
{
    miniprogram::RunConfig config;
    config.executable = CAUSEWAY_CHILD;
    config.config = {{"origin", "https://localhost:8443"}};
    config.startLimit = std::chrono::seconds(60); // a loaded build machine is not the program's fault
    return config;
}
}
