"""A small spec that says at least once whatever a comparison looks at."""

RICH = """
bagan: 1
daerah: {nama: Kabupaten Contoh, kode: 13.12, provinsi: Sumatera Barat}
peraturan:
  jenis: Peraturan Bupati
  tentang: Koordinasi
  ditetapkan: {di: Simpang Empat, tanggal: 2017-05-23}
  penanda_tangan: {jabatan: Bupati Contoh}
unit:
  bupati: {nama: Bupati, dasar: Pasal 2}
  sekda:
    nama: Sekretaris Daerah
    singkatan: Sekda
    label: Setda
    tautan: https://a.id
    anggota_tim: [{Ketua: Asisten I}, Para Camat]
    jenis: asisten
    rekonstruksi: Menurut kebiasaan
    asal:
      - {cara: ganti nama, dari: sekwilda, sejak: 2001-01-02, nama_lama: Sekwilda}
      - {cara: bentuk baru}
  dprd: {nama: DPRD, tipe: A, kapital: ya, dasar: Pasal 6}
kelompok:
  para: {nama: Para Pejabat, anggota: [sekda, bupati], keterangan: Dua, dasar: [Pasal 4, Pasal 5]}
daftar:
  - dasar: Pasal 7
    butir: angka
    komando: sekda
    isi:
      - dinsos: Dinas Sosial
      - unsur: Unsur Pelaksana
        nomor: 4
        isi:
          - dinkes: Dinas Kesehatan
          - {id: dishub, nama: Dinas Perhubungan, nomor: 3}
          - dinkes
      - {id: dikbud, nama: Dinas Kebudayaan, nomor: 9}
  - dasar: Pasal 7
    komando: bupati
    koordinasi: sekda
    isi: [damkar: Dinas Pemadam Kebakaran]
garis:
  - komando: bupati -> sekda
    dasar: Pasal 2
  - koordinasi: sekda <-> bupati
    rekonstruksi: Menurut kebiasaan
lampiran:
  - nomor: I
    judul: Koordinasi
    bagan:
      - id: satu
        judul: Satu
        jenjang: [bupati, [sekda]]
        bingkai: [para]
        kecuali: [dishub]
        samping: {bupati: {kiri: [dprd]}}
        staf: {sekda: {kanan: [damkar]}}
        tampilkan: [dinas, dinsos]
        panah: {komando: true}
        di_bawah: {sekda: [dinsos]}
        lewati:
          - {koordinasi: sekda <-> bupati, alasan: Ada}
          - {koordinasi: sekda -> damkar, alasan: Ada}
  - nomor: II
    judul: Kedua
    bagan:
      - {id: dua, jenjang: [bupati, sekda], tampilkan: [dishub]}
"""
