#pragma once
#include <QString>
#include <QUrl>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace laci {

/// Managers between two exchanges. Making one costs a thread and, over TLS, a whole handshake; one that rested has both
/// still (the handshake as a session ticket), but no connection: only those come here whose server said that it closes.
/// At most a few, for a till asks few places. One thread.
class RestedAccess {
public:
    RestedAccess();
    ~RestedAccess();
    RestedAccess(const RestedAccess &) = delete;
    RestedAccess &operator=(const RestedAccess &) = delete;

    /// One that spoke to this place before; nullptr: none rests.
    std::unique_ptr<QNetworkAccessManager> take(const QUrl &url);
    /// Nothing of its last exchange is under way any more, and its connection is closed.
    void giveBack(const QUrl &url, std::unique_ptr<QNetworkAccessManager> access);

private:
    struct Rested {
        QString place;           ///< scheme, host and port
        std::unique_ptr<QNetworkAccessManager> access;
    };
    std::vector<Rested> m_rested;          ///< the one used last at the end
};

} // namespace laci
