//! nginx as it stands in front of a portal, without TLS.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// nginx with a configuration of its own; ended when dropped.
pub struct Nginx {
    pub base: String,
    process: Child,
}

impl Nginx {
    /// Starts it in front of these processes, with its files in a folder. A process that is away is asked each time, and the
    /// next one at once after it, so that none of those that are there is left out for a while; what `config/proxy/nginx.conf` says of the portal
    /// holds here too.
    pub fn start(upstream: &[String], dir: &Path) -> Self {
        let listen = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
        let servers: String = upstream.iter().map(|of| format!("server {of} max_fails=0;\n")).collect();
        let text = format!(
            "worker_processes 1; pid {dir}/nginx.pid; error_log {dir}/nginx.log; daemon off;\n\
             events {{ worker_connections 8192; }}\n\
             http {{ access_log off; client_body_temp_path {dir}/body; proxy_temp_path {dir}/proxy; fastcgi_temp_path {dir}/f;\n\
             uwsgi_temp_path {dir}/u; scgi_temp_path {dir}/s; keepalive_requests 100000;\n\
             upstream lomba {{ {servers} keepalive 64; keepalive_timeout 60s; }}\n\
             server {{ listen {listen}; client_max_body_size 200m; location / {{ proxy_pass http://lomba; proxy_http_version 1.1;\n\
             proxy_set_header Connection \"\"; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-For $remote_addr;\n\
             proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header Forwarded \"\"; proxy_read_timeout 120s; }} }} }}\n",
            dir = dir.display()
        );
        let file = dir.join("nginx.conf");
        std::fs::write(&file, text).unwrap();
        let mut command = Command::new("nginx");
        command
            .arg("-c")
            .arg(&file)
            .arg("-e")
            .arg(dir.join("nginx.log"))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let process = command.spawn().expect("nginx is on the path");
        while std::net::TcpStream::connect(&listen).is_err() {
            std::thread::sleep(Duration::from_millis(50));
        }
        Self { base: format!("http://{listen}"), process }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}
