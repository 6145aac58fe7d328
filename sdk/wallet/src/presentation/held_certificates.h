#pragma once

#include "consent_sheet.h"
#include "presentation_format.h"
#include "status/status_cache.h"

#include <map>

namespace causeway::wallet {

/// Digests (digestOf()) of what each way to answer said when the person was asked: by query and certificate.
using ShownDigests = std::map<std::pair<std::string, std::string>, std::string>;
ShownDigests digestsOf(const DcqlMatch &match, const std::vector<NamedCredential> &held);

/// A certificate that was chosen, as it lies in the vault now.
struct ReadyCertificate {
    ChosenPresentation chosen;
    StoredCertificate stored;
    const PresentationFormat &format;
};

/// One that is not shown to anybody, and what makes it invalid.
struct WithheldCredential {
    NamedCredential credential;
    std::vector<std::string> reasons; ///< names of wallet::Reason
};
/// What makes it invalid; empty where nothing does.
std::vector<std::string> faultsOf(const Belief &belief);

struct HeldNow {
    std::vector<NamedCredential> offered; ///< in the person's order: what is not put away and not known to be invalid
    std::vector<WithheldCredential> withheld;
};

/// The certificates of the vault, as those see them who ask for them by OpenID4VP.
class HeldCertificates {
public:
    /// `trustClock` says whether status lists are still good: see LaterClock.
    HeldCertificates(vault::RecordStore &store, ports::KeyStore &keys, identity::Directory &directory,
                     const Clock &trustClock)
        : m_store(store), m_keys(keys), m_directory(directory), m_statuses(store, directory, trustClock),
          m_formats(presentationFormats())
    {
    }

    Result<HeldNow> read(SystemTime now) const;
    /// What was chosen; all of it or nothing. RequestExpired: one says something else than it said when the person was asked. CertificateNotFound,
    /// CredentialUnsupported.
    Result<std::vector<ReadyCertificate>> load(const std::vector<ChosenPresentation> &chosen,
                                               const ShownDigests &shown) const;

private:
    struct Seen {
        HeldCredential held;
        const PresentationFormat &format;
    };
    std::optional<Seen> see(const StoredCertificate &stored) const;

    vault::RecordStore &m_store;
    ports::KeyStore &m_keys;
    identity::Directory &m_directory;
    StatusCache m_statuses;
    std::vector<std::unique_ptr<PresentationFormat>> m_formats;
};
}
