#pragma once

#include "fake_issuer.h"

#include <causeway/wallet/presenter.h>

namespace causeway::test {

/// A verifier with a certificate for its host; what it sends is in `parameters`, what it got in `forms`.
class FakeVerifier {
public:
    static constexpr auto Host = "verifier.example";
    static constexpr auto RequestUri = "https://verifier.example/request";
    static constexpr auto ResponseUri = "https://verifier.example/response";

    Json parameters;
    std::string typ = "oauth-authz-req+jwt";
    FakeSigner signer;
    crypto::PrivateKey encryptionKey = *crypto::PrivateKey::generate();
    std::vector<std::map<std::string, std::string>> forms;
    Json answer = {{"redirect_uri", "https://verifier.example/done#response_code=1"}};
    int status = 200;
    std::map<std::string, std::string> requestHeaders{{"content-type", "application/oauth-authz-req+jwt"}};
    std::function<std::string(const std::string &)> changeObject; ///< of the finished text

    FakeVerifier(FakeClock &clock, ScriptedHttp &http, const FakeAuthority &authority);

    std::string clientId() const { return parameters.at("client_id").get<std::string>(); }
    /// Signed, or with alg `none` for clients that cannot sign.
    std::string object() const;
    std::string link(const std::string &scheme = "openid4vp") const;
    std::string postLink() const { return link() + "&request_uri_method=post"; }

    void askFor(const Json &query) { parameters["dcql_query"] = query; }
    /// One credential query "licence" for the type that FakeIssuer issues.
    static Json query(const Json &claims);
    /// The same for the mdoc that FakeIssuer issues; a credential query, not a whole one.
    static Json mdocQuery(const std::string &id, const Json &claims);
    /// direct_post.jwt with these keys (its own one, where nothing is said).
    void encryptWith(Json keys = {});
    void nameItself(const std::string &clientId) { parameters["client_id"] = clientId; }
    std::string hashName() const;
    /// The members of the form that came last, out of the JWE where they are encrypted; none where nothing came, or what does not decrypt.
    Json heard() const;
};

/// The citizen of WalletFixture with a licence, and somebody who asks for it.
struct PresentationFixture : WalletFixture {
    FakeVerifier verifier{clock, http, issuer.authority};
    std::vector<wallet::TransactionProfile> profiles;
    std::unique_ptr<wallet::Presenter> presenter;

    PresentationFixture()
    {
        static_cast<void>(accept());
        restartAll();
        http.sent.clear();
    }
    void restartAll()
    {
        restart();
        presenter =
            wallet::makePresenter({issuer.authority.anchors(), profiles}, store, keys, http, *directory, *desk, clock);
    }
    Result<consent::Request> open() { return presenter->openPresentation(verifier.link(), {}); }
    Result<Json> approve(const std::map<std::string, std::set<std::string>> &choices = {})
    {
        CAUSEWAY_TRY(const auto request, open());
        return desk->decide(request.id, {.approved = true, .fields = {}, .transactionCode = {}, .choices = choices},
                            {});
    }
    /// One more licence beside the one that was issued.
    void holdAnother();
    /// The same as an mdoc; its id in the vault.
    void holdMdoc(const std::string &id = "mdoc");
};

/// What is changed before a request is opened.
using Change = std::function<void(PresentationFixture &)>;
/// Another value of one parameter; null: none.
Change with(const char *member, const Json &value);
/// A row: what is changed, and what the verifier is told of it ("" where it is told nothing). Columns: change, code, told.
void row(const char *name, Change change, ErrorCode code, const char *told = "");
/// Opens the request of the row and looks at what comes of it.
void expectRefused(PresentationFixture &fixture);
}
