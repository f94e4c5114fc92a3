#include "customer_page/view_server.h"
#include "customer_page/door.h"
#include "customer_page/page_text.h"
#include <QCryptographicHash>
#include <QDateTime>
#include <QRandomGenerator>
#include <atomic>
#include <condition_variable>
#include <future>
#include <httplib.h>
#include <mutex>
#include <thread>

namespace laci {
namespace {

constexpr size_t kWorkers = 14;
constexpr int kMostWaiting = 10;         // the other workers answer everybody else
constexpr size_t kMostPath = 512;
constexpr std::chrono::seconds kHold{25};
constexpr char kCookie[] = "laci_view";

QByteArray cookieOf(const httplib::Request &in)
{
    const QByteArray all = QByteArray::fromStdString(in.get_header_value("Cookie"));
    for (const QByteArray &each : all.split(';')) {
        const QByteArray pair = each.trimmed();
        if (pair.startsWith(QByteArray(kCookie) + '='))
            return pair.mid(qsizetype(sizeof kCookie));
    }
    return {};
}

/// Exactly our own script and style may run; nothing may be loaded, framed or sent elsewhere.
std::string policy()
{
    const auto hashed = [](const char *text) {
        return QByteArray("'sha256-") + QCryptographicHash::hash(QByteArray(text), QCryptographicHash::Sha256).toBase64() + '\'';
    };
    return ("default-src 'none'; script-src " + hashed(pageScript()) + "; style-src " + hashed(pageStyle())
            + "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'").toStdString();
}

} // namespace

/// Shared with the threads, so that a browser that never lets go cannot take the till down with it.
struct ViewServer::Running {
    httplib::Server server;
    std::thread thread;
    std::promise<void> over;
    std::atomic<bool> ended{false};
    std::mutex mutex;
    std::condition_variable news;
    Door door;
    QByteArray json;
    QByteArray tag;                      ///< of `json`
    quint64 count = 0;
    const QByteArray run = QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    int waiting = 0;
    bool stopping = false;

    /// Under `mutex`.
    void take(const QByteArray &next)
    {
        json = next;
        tag = run + '-' + QByteArray::number(++count);
    }

    /// Under `mutex`.
    QByteArray said() const
    {
        return "{\"tag\":\"" + tag + "\",\"now\":" + QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + ",\"view\":" + json + '}';
    }

    void welcome(const httplib::Request &in, httplib::Response &out)
    {
        std::unique_lock lock(mutex);
        if (in.has_param("code")) {
            const auto answer = door.tryCode(QByteArray::fromStdString(in.get_param_value("code")), QByteArray::fromStdString(in.remote_addr),
                                             Door::Clock::now());
            switch (answer) {
            case Door::Answer::Right:
                // The code leaves the address bar, and with it the history and the shoulder's view.
                out.set_header("Set-Cookie", (QByteArray(kCookie) + '=' + door.cookie() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict").toStdString());
                out.set_header("Location", "/");
                out.status = 303;
                return;
            case Door::Answer::Wrong:
                out.status = 403;
                out.set_content(lockedPage(false).toStdString(), "text/html; charset=utf-8");
                return;
            case Door::Answer::TooOften:
                out.status = 429;
                out.set_header("Retry-After", "60");
                out.set_content(lockedPage(true).toStdString(), "text/html; charset=utf-8");
                return;
            }
        }
        const bool known = door.knows(cookieOf(in));
        out.status = known ? 200 : 401;
        out.set_content((known ? viewPage(said()) : lockedPage(false)).toStdString(), "text/html; charset=utf-8");
    }

    void tell(const httplib::Request &in, httplib::Response &out)
    {
        std::unique_lock lock(mutex);
        if (!door.knows(cookieOf(in))) {
            out.status = 401;
            out.set_content("{}", "application/json");
            return;
        }
        const QByteArray after = QByteArray::fromStdString(in.get_param_value("after"));
        if (after == tag && waiting < kMostWaiting && !stopping) {
            ++waiting;
            news.wait_for(lock, kHold, [this, &after] { return stopping || tag != after; });
            --waiting;
        }
        if (stopping) {
            out.status = 503;
            return;
        }
        // Locked out in the meantime: a changed code ends the view at once.
        if (!door.knows(cookieOf(in))) {
            out.status = 401;
            out.set_content("{}", "application/json");
            return;
        }
        out.set_content(said().toStdString(), "application/json");
    }
};

ViewServer::ViewServer() = default;

ViewServer::~ViewServer()
{
    const auto running = m_running;
    if (!running)
        return;
    stop();
    // At the end of the program its threads must not outlive what they use; a stuck browser gets no more than this.
    (void)running->over.get_future().wait_for(std::chrono::seconds(2));
}

Result<quint16> ViewServer::start(quint16 port, const QByteArray &code)
{
    if (m_running)
        return fail(ErrorCode::Conflict, QStringLiteral("the customer page is running already"));
    if (code.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, QStringLiteral("the customer page needs an access code"));
    auto running = std::make_shared<Running>();
    running->door.setCode(code);
    running->take(m_json);
    httplib::Server &server = running->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(kWorkers); };
    server.set_payload_max_length(1024);
    server.set_keep_alive_max_count(1);
    server.set_keep_alive_timeout(1);
    server.set_read_timeout(3);
    server.set_write_timeout(5);
    server.set_tcp_nodelay(true);
    // The library's default lets two servers share a port: each would see half of the requests.
    server.set_socket_options([](socket_t socket) {
        const int yes = 1;
#ifdef _WIN32
        ::setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&yes), sizeof yes);
#else
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
    });
    server.set_default_headers({{"Content-Security-Policy", policy()},
                                {"Cache-Control", "no-store"},
                                {"X-Content-Type-Options", "nosniff"},
                                {"Referrer-Policy", "no-referrer"},
                                {"X-Robots-Tag", "noindex"}});
    server.set_pre_routing_handler([](const httplib::Request &in, httplib::Response &out) {
        if (in.method != "GET" && in.method != "HEAD") {
            out.status = 405;
            out.set_header("Allow", "GET, HEAD");
            return httplib::Server::HandlerResponse::Handled;
        }
        if (in.path.size() <= kMostPath)
            return httplib::Server::HandlerResponse::Unhandled;
        out.status = 414;
        return httplib::Server::HandlerResponse::Handled;
    });
    // By plain pointer: the thread below holds the object for as long as the server runs.
    Running *const object = running.get();
    server.Get("/", [object](const httplib::Request &in, httplib::Response &out) { object->welcome(in, out); });
    server.Get("/view", [object](const httplib::Request &in, httplib::Response &out) { object->tell(in, out); });

    const int bound = port == 0 ? server.bind_to_any_port("0.0.0.0") : (server.bind_to_port("0.0.0.0", port) ? int(port) : -1);
    if (bound <= 0)
        return fail(ErrorCode::Busy, QStringLiteral("port %1 cannot be had").arg(port));
    running->thread = std::thread([running] {
        running->server.listen_after_bind();
        running->ended = true;
        running->over.set_value();
    });
    running->thread.detach();            // it keeps what it needs alive
    // stop() works only on a server that has begun; it begins within a moment.
    while (!running->server.is_running() && !running->ended)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    m_running = std::move(running);
    return quint16(bound);
}

void ViewServer::stop()
{
    const auto running = std::exchange(m_running, nullptr);
    if (!running)
        return;
    {
        std::lock_guard lock(running->mutex);
        running->stopping = true;
    }
    running->news.notify_all();
    running->server.stop();
}

void ViewServer::setCode(const QByteArray &code)
{
    if (!m_running)
        return;
    {
        std::lock_guard lock(m_running->mutex);
        m_running->door.setCode(code);
        m_running->take(m_json);         // whoever waits is told, or shown the door
    }
    m_running->news.notify_all();
}

void ViewServer::publish(const QByteArray &json)
{
    if (json == m_json)
        return;
    m_json = json;
    if (!m_running)
        return;
    {
        std::lock_guard lock(m_running->mutex);
        m_running->take(json);
    }
    m_running->news.notify_all();
}

} // namespace laci
