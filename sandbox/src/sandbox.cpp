#include "sandbox.h"

#include "admin/admin.h"
#include "billing/billing.h"
#include "catalogue/catalogue.h"
#include "discovery.h"
#include "idp/authorize.h"
#include "idp/client_attestation.h"
#include "idp/decision.h"
#include "idp/enrolment.h"
#include "idp/metadata.h"
#include "idp/par.h"
#include "idp/token.h"
#include "issuer/issuer.h"
#include "issuer/issuing.h"
#include "issuer/status_list.h"
#include "issuer/type_metadata.h"
#include "opendata/kmb.h"
#include "pages/html.h"
#include "pages/specimens.h"
#include "pages/start_page.h"
#include "rail/rail.h"
#include "registry/registry.h"
#include "seed.h"
#include "service/library.h"
#include "verifier/present.h"
#include "verifier/verifier.h"
#include "wallet_provider/wallet_provider.h"

namespace causeway::sandbox {
namespace {

class WholeSandbox final : public Sandbox {
public:
    WholeSandbox(Config config, const Clock &base, std::unique_ptr<Store> store, Keys keys)
        : m_config(std::move(config)), m_store(std::move(store)), m_keys(std::move(keys)), m_clock(base, *m_store),
          m_router(m_core)
    {
        seedStore(m_core);
        m_router.add(discoveryRoutes(m_core));
        m_router.add(enrolmentRoutes(m_core));
        m_router.add(identityMetadataRoutes(m_core));
        m_router.add(challengeRoutes(m_core));
        m_router.add(parRoutes(m_core));
        m_router.add(authorizeRoutes(m_core));
        m_router.add(decisionRoutes(m_core));
        m_router.add(tokenRoutes(m_core));
        m_router.add(walletProviderRoutes(m_core));
        m_router.add(issuerRoutes(m_core));
        m_router.add(deferredRoutes(m_core));
        m_router.add(statusRoutes(m_core));
        m_router.add(typeRoutes(m_core));
        m_router.add(billingRoutes(m_core));
        m_router.add(railRoutes(m_core));
        m_router.add(verifierRoutes(m_core));
        m_router.add(presentRoutes(m_core));
        m_router.add(libraryRoutes(m_core, [this](const Request &request) { return m_router.handle(request); }));
        m_router.add(registryRoutes(m_core));
        m_router.add(openDataRoutes(m_core));
        m_router.add(catalogueRoutes(m_core));
        m_router.add(adminRoutes(m_core));
        m_router.add(startPageRoutes(m_core));
        m_router.add(specimenRoutes(m_core));
        m_router.add(assetRoutes());
    }

    Response handle(Request request) override { return m_router.handle(std::move(request)); }
    const Keys &keys() const override { return m_keys; }
    const MovableClock &clock() const override { return m_clock; }

private:
    Config m_config;
    std::unique_ptr<Store> m_store;
    Keys m_keys;
    MovableClock m_clock;
    Faults m_faults;
    Core m_core{m_config, m_clock, *m_store, m_keys, m_faults};
    Router m_router;
};
}

Result<std::unique_ptr<Sandbox>> makeSandbox(Config config, const Clock &clock)
{
    const std::filesystem::path folder(config.dataFolder);
    CAUSEWAY_TRY(auto keys, loadOrMakeKeys(folder, clock.now()));
    CAUSEWAY_TRY(auto store, Store::open((folder / "sandbox.sqlite").string()));
    try {
        return std::unique_ptr<Sandbox>(new WholeSandbox(std::move(config), clock, std::move(store), std::move(keys)));
    } catch (const StoreFailure &failure) {
        return Error{ErrorCode::StorageFailure, failure.what()};
    }
}
}
