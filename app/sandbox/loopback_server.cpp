#include "sandbox/loopback_server.h"
#include <atomic>
#include <condition_variable>
#include <future>
#include <httplib.h>
#include <mutex>
#include <thread>

namespace laci {
namespace {

constexpr size_t kMostRequestBytes = 64 * 1024;
constexpr size_t kMostPath = 1024;
constexpr size_t kWorkers = 4;

SandboxRequest requestFrom(const httplib::Request &in)
{
    SandboxRequest request;
    request.method = QByteArray::fromStdString(in.method);
    request.path = QString::fromUtf8(in.path.data(), qsizetype(in.path.size()));
    for (const auto &[name, value] : in.headers)
        request.headers.insert(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    for (const auto &[name, value] : in.params) {
        const QString key = QString::fromStdString(name);
        if (!request.query.contains(key))
            request.query.insert(key, QString::fromStdString(value));
    }
    request.body = QByteArray::fromStdString(in.body);
    return request;
}

} // namespace

/// Shared with the thread, so that a client who never lets go cannot take the till down with it.
struct LoopbackServer::Running {
    httplib::Server server;
    std::thread thread;
    std::promise<void> over;
    std::atomic<bool> ended{false};
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;
    Handler handler;

    void answer(const httplib::Request &in, httplib::Response &out)
    {
        Handler handle;
        {
            std::lock_guard lock(mutex);
            if (stopping) {
                out.status = 503;
                return;
            }
            handle = handler;
        }
        const SandboxReply reply = handle(requestFrom(in));
        if (reply.delay.count() > 0) {
            std::unique_lock lock(mutex);
            wake.wait_for(lock, reply.delay, [this] { return stopping; });
        }
        out.status = reply.status;
        for (const auto &[name, value] : reply.headers)
            out.headers.emplace(name.toStdString(), value.toStdString());
        if (reply.lose) {
            // A length is announced and then nothing comes: the connection breaks, as on a bad line.
            out.set_content_provider(1000, reply.type.constData(), [](size_t, size_t, httplib::DataSink &) { return false; });
            return;
        }
        out.set_content(reply.body.constData(), size_t(reply.body.size()), reply.type.constData());
    }
};

LoopbackServer::LoopbackServer(Handler handler) : m_handler(std::move(handler)) { }

LoopbackServer::~LoopbackServer()
{
    stop();
}

Result<quint16> LoopbackServer::start(quint16 port)
{
    if (m_running)
        return fail(ErrorCode::Conflict, QStringLiteral("the sandbox is running already"));
    auto running = std::make_shared<Running>();
    running->handler = m_handler;
    httplib::Server &server = running->server;
    server.new_task_queue = [] { return new httplib::ThreadPool(kWorkers); };
    server.set_payload_max_length(kMostRequestBytes);
    server.set_keep_alive_max_count(1);      // an idle kept-alive connection would hold one of the few workers
    server.set_keep_alive_timeout(1);
    server.set_read_timeout(2);
    server.set_write_timeout(2);
    server.set_tcp_nodelay(true);
    // The library's default lets two servers share a port: each would see half of the requests.
    server.set_socket_options([](socket_t socket) {
#ifdef _WIN32
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&yes), sizeof yes);
#else
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
    });
    server.set_pre_routing_handler([](const httplib::Request &in, httplib::Response &out) {
        if (in.path.size() <= kMostPath)
            return httplib::Server::HandlerResponse::Unhandled;
        out.status = 414;
        return httplib::Server::HandlerResponse::Handled;
    });
    // By plain pointer: the thread below holds the object for as long as the server runs.
    const auto handle = [object = running.get()](const httplib::Request &in, httplib::Response &out) { object->answer(in, out); };
    server.Get("/.*", handle);
    server.Post("/.*", handle);
    server.Put("/.*", handle);
    server.Delete("/.*", handle);

    const int bound = port == 0 ? server.bind_to_any_port("127.0.0.1") : (server.bind_to_port("127.0.0.1", port) ? int(port) : -1);
    if (bound <= 0)
        return fail(ErrorCode::Busy, QStringLiteral("port %1 on 127.0.0.1 cannot be had").arg(port));
    running->thread = std::thread([running] {
        running->server.listen_after_bind();
        running->ended = true;
        running->over.set_value();
    });
    // stop() works only on a server that has begun; it begins within a moment.
    while (!running->server.is_running() && !running->ended)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    m_running = std::move(running);
    return quint16(bound);
}

void LoopbackServer::stop()
{
    const auto running = std::exchange(m_running, nullptr);
    if (!running)
        return;
    {
        std::lock_guard lock(running->mutex);
        running->stopping = true;
    }
    running->wake.notify_all();
    running->server.stop();
    if (running->over.get_future().wait_for(std::chrono::seconds(5)) == std::future_status::ready)
        running->thread.join();
    else
        running->thread.detach();
}

} // namespace laci
