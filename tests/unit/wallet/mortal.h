#pragma once

#include "memory_store.h"
#include "scripted_http.h"

#include <causeway/ports/key_store.h>

#include <set>

/// A process that is killed at any step: from then on nothing that it does has an effect, and nothing that it asks for comes.
namespace causeway::test {

/// How many more steps the process lives; it is immortal until somebody says otherwise.
struct Life {
    int stepsLeft = -1;

    bool isOver() const { return stepsLeft == 0; }
    bool step()
    {
        if (isOver())
            return false;
        if (stepsLeft > 0)
            --stepsLeft;
        return true;
    }
};

struct MortalStore final : vault::RecordStore {
    MortalStore(vault::RecordStore &store, Life &life) : m_store(store), m_life(life) {}

    Result<void> put(const std::string &collection, const std::string &key, const Json &body) override
    {
        return m_life.step() ? m_store.put(collection, key, body) : dead();
    }
    Result<std::optional<Json>> get(const std::string &collection, const std::string &key) override
    {
        return m_life.isOver() ? dead() : m_store.get(collection, key);
    }
    Result<std::vector<vault::Record>> list(const std::string &collection) override
    {
        return m_life.isOver() ? dead() : m_store.list(collection);
    }
    Result<std::optional<vault::Record>> last(const std::string &collection) override
    {
        return m_life.isOver() ? dead() : m_store.last(collection);
    }
    Result<void> remove(const std::string &collection, const std::string &key) override
    {
        return m_life.step() ? m_store.remove(collection, key) : dead();
    }
    Result<void> transaction(const std::function<Result<void>()> &work) override
    {
        return m_life.isOver() ? dead() : m_store.transaction(work);
    }

private:
    static Error dead() { return Error{ErrorCode::StorageFailure, "killed"}; }
    vault::RecordStore &m_store;
    Life &m_life;
};

/// A request is two steps: one may be killed before it leaves, and while the answer is on its way.
struct MortalHttp final : net::HttpClient {
    MortalHttp(net::HttpClient &http, Life &life) : m_http(http), m_life(life) {}

    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override
    {
        if (!m_life.step())
            return dead();
        auto answer = m_http.send(request, call);
        return m_life.step() ? answer : dead();
    }

private:
    static Error dead() { return Error{ErrorCode::NetworkUnreachable, "killed"}; }
    net::HttpClient &m_http;
    Life &m_life;
};

/// Knows which keys there are.
struct MortalKeys final : ports::KeyStore {
    std::set<std::string> alive;

    MortalKeys(ports::KeyStore &keys, Life &life) : m_keys(keys), m_life(life) {}

    ports::Protection protection() const override { return m_keys.protection(); }
    Result<SecretBytes> deriveSecret(ByteView context) override { return m_keys.deriveSecret(context); }
    Result<void> authorize(ByteView authorization) override { return m_keys.authorize(authorization); }
    void deauthorize() override { m_keys.deauthorize(); }
    Result<Bytes> createSigningKey(const std::string &alias) override
    {
        if (!m_life.step())
            return dead();
        alive.insert(alias);
        return m_keys.createSigningKey(alias);
    }
    Result<Bytes> publicKey(const std::string &alias) override { return m_keys.publicKey(alias); }
    Result<Bytes> sign(const std::string &alias, ByteView message) override { return m_keys.sign(alias, message); }
    bool canAgree(const std::string &alias) override { return m_keys.canAgree(alias); }
    Result<SecretBytes> agree(const std::string &alias, ByteView otherKey) override
    {
        return m_keys.agree(alias, otherKey);
    }
    Result<void> remove(const std::string &alias) override
    {
        if (!m_life.step())
            return dead();
        alive.erase(alias);
        return m_keys.remove(alias);
    }
    Result<void> erase() override { return m_keys.erase(); }

private:
    static Error dead() { return Error{ErrorCode::StorageFailure, "killed"}; }
    ports::KeyStore &m_keys;
    Life &m_life;
};
}
